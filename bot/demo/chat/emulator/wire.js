/* The only module that talks to the emulator (contract: its /_emu routes and nothing else). */

/** @import { BotCommand, Chat, User } from "@grammyjs/types" */
/** @import { Kept, Said } from "../../../web/shared/chat/messages/reader.js" */

/**
 * @typedef {User & { blocked: boolean, deactivated: boolean, started: boolean }} Person
 * @typedef {{ id: number, type: Chat["type"], title: string, members: Record<string, string>, migrated_to?: number }} Group
 * @typedef {{ now: number, bot: Pick<User, "id" | "username" | "first_name">, users: Person[], chats: Group[],
 *   tour: boolean }} State
 *   `now` in unix seconds; the private chats among `chats` have no title and no members
 */

/**
 * @typedef {{ type: "message" | "edit", chat_id: number, message: Said }} MessageEvent
 * @typedef {{ type: "delete", chat_id: number, message_id: number }} DeleteEvent
 * @typedef {{ type: "callback_answer", chat_id?: number, user_id: number, callback_query_id: string, text?: string,
 *   show_alert?: boolean }} AnswerEvent
 * @typedef {{ type: "chat_action", chat_id: number, text?: string }} ActionEvent
 * @typedef {{ type: "user" | "group" | "draft", chat_id: number }} OtherEvent
 * @typedef {(MessageEvent | DeleteEvent | AnswerEvent | ActionEvent | OtherEvent) & { bot_id?: number }} WireEvent
 */

/**
 * Bodies of what a person does; the answer to some of them holds the message they made.
 * @typedef {{ message?: Said }} Done
 * @typedef {{ chat_id: number, text: string, reply_to?: number | undefined }} Saying
 * @typedef {{ chat_id: number, message_id: number, data: string }} Tapping
 * @typedef {{ chat_id: number, file_name: string, mime_type: string, base64: string, caption: string | undefined }} Sending
 */

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<unknown>}
 */
async function ask(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
    cache: "no-store",
  });
  const content = parsed(await answer.text());
  if (answer.ok) return content;
  const { error, description } = /** @type {{ error?: string, description?: string }} */ (content ?? {});
  throw new Error(error ?? description ?? `HTTP ${String(answer.status)}`);
}

/**
 * A proxy or a crash may answer with something else than JSON; the status says enough.
 * @param {string} text
 * @returns {unknown}
 */
function parsed(text) {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** @type {(id: number, verb: string, body?: object) => Promise<unknown>} */
const person = (id, verb, body = {}) => ask("POST", `/_emu/users/${String(id)}/${verb}`, body);

/** @returns {Promise<State>} */
export const readState = async () => /** @type {State} */ (await ask("GET", "/_emu/state"));

/** @type {(chat: number) => Promise<Kept[]>} */
export const readMessages = async (chat) =>
  /** @type {Kept[]} */ (await ask("GET", `/_emu/chats/${String(chat)}/messages?deleted=1`));

/** @type {(user: number, chat: number) => Promise<BotCommand[]>} */
export const readCommands = async (user, chat) =>
  /** @type {BotCommand[]} */ (await ask("GET", `/_emu/commands?user_id=${String(user)}&chat_id=${String(chat)}`));

/** @param {{ first_name: string, language_code: string }} traits */
export const addPerson = (traits) => ask("POST", "/_emu/users", traits);

/** @param {{ title: string, members: number[] }} traits */
export const addGroup = (traits) => ask("POST", "/_emu/groups", traits);

/** @param {number} seconds */
export const advanceClock = (seconds) => ask("POST", "/_emu/clock", { advance: seconds });

/** @type {(user: number, body: Saying) => Promise<Done>} */
export const sayText = async (user, body) => /** @type {Done} */ (await person(user, "say", body));

/** @type {(user: number, body: Sending) => Promise<Done>} */
export const sendFile = async (user, body) => /** @type {Done} */ (await person(user, "send_file", body));

/**
 * @typedef {{ chat_id: number, latitude?: number, longitude?: number }} Sharing
 * @type {(user: number, what: "contact" | "location", body: Sharing) => Promise<Done>}
 */
export const share = async (user, what, body) => /** @type {Done} */ (await person(user, what, body));

/** @type {(user: number, body: Tapping) => Promise<{ callback_query_id: string }>} */
export const tapButton = async (user, body) =>
  /** @type {{ callback_query_id: string }} */ (await person(user, "tap", body));

/** @type {(user: number, body: { message_id: number, url: string }) => Promise<{ url: string }>} */
export const openWebApp = async (user, body) => /** @type {{ url: string }} */ (await person(user, "web_app", body));

/** @param {number} user */
export const blockBot = (user) => person(user, "block");

/** @param {number} user */
export const unblockBot = (user) => person(user, "unblock");

/** @param {number} user */
export const deactivate = (user) => person(user, "deactivate");

/** @param {string} fileId */
export const fileAddress = (fileId) => `/_emu/files/${encodeURIComponent(fileId)}`;

/**
 * Listens for ever. Reconnecting is done here: the browser gives up after an HTTP error and else waits long.
 * `onOpen` is called at every (re)connection: what was missed meanwhile must be loaded again.
 * @param {{ onOpen: () => void, onEvent: (event: WireEvent) => void, onLost: () => void }} ears
 */
export function listen({ onOpen, onEvent, onLost }) {
  let pause = 400; // ms, doubled at every failure up to eight seconds
  const open = () => {
    const source = new EventSource("/_emu/events");
    source.onopen = () => {
      pause = 400;
      onOpen();
    };
    source.onmessage = (/** @type {{ data: string }} */ event) => {
      onEvent(/** @type {WireEvent} */ (parsed(event.data)));
    };
    source.onerror = () => {
      source.close();
      onLost();
      setTimeout(open, pause);
      pause = Math.min(pause * 2, 8000);
    };
  };
  open();
}
