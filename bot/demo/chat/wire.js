/* The only module that talks to the emulator (contract: its /_emu routes and nothing else). */

async function ask(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: 'no-store',
  });
  const text = await answer.text();
  let content = null;
  try {
    content = text === '' ? null : JSON.parse(text);
  } catch {
    // A proxy or a crash may answer with something else than JSON; the status says enough.
  }
  if (!answer.ok) throw new Error(content?.error ?? content?.description ?? `HTTP ${answer.status}`);
  return content;
}

const person = (id, verb, body = {}) => ask('POST', `/_emu/users/${id}/${verb}`, body);

export const readState = () => ask('GET', '/_emu/state');
export const readMessages = (chat) => ask('GET', `/_emu/chats/${chat}/messages?deleted=1`);
export const readCommands = (user, chat) => ask('GET', `/_emu/commands?user_id=${user}&chat_id=${chat}`);
export const addPerson = (traits) => ask('POST', '/_emu/users', traits);
export const addGroup = (traits) => ask('POST', '/_emu/groups', traits);
export const advanceClock = (seconds) => ask('POST', '/_emu/clock', { advance: seconds });
export const sayText = (user, body) => person(user, 'say', body);
export const tapButton = (user, body) => person(user, 'tap', body);
export const openWebApp = (user, body) => person(user, 'web_app', body);
export const sendFile = (user, body) => person(user, 'send_file', body);
export const blockBot = (user) => person(user, 'block');
export const unblockBot = (user) => person(user, 'unblock');
export const deactivate = (user) => person(user, 'deactivate');
export const fileAddress = (fileId) => `/_emu/files/${encodeURIComponent(fileId)}`;

/**
 * Listens for ever. Reconnecting is done here: the browser gives up after an HTTP error and else waits long.
 * `onOpen` is called at every (re)connection: what was missed meanwhile must be loaded again.
 */
export function listen({ onOpen, onEvent, onLost }) {
  let pause = 400; // ms, doubled at every failure up to eight seconds
  const open = () => {
    const source = new EventSource('/_emu/events');
    source.onopen = () => {
      pause = 400;
      onOpen();
    };
    source.onmessage = (event) => onEvent(JSON.parse(event.data));
    source.onerror = () => {
      source.close();
      onLost();
      setTimeout(open, pause);
      pause = Math.min(pause * 2, 8000);
    };
  };
  open();
}
