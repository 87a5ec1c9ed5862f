/* The page's header: what this is, and the few things one can do to the demo itself. */
import { button, el, icon } from './dom.js';
import { recall, remember } from './memory.js';
import { openMenu } from './overlays.js';
import { fullMoment, localeOf, ownZone } from './zones.js';
import * as wire from './wire.js';
import { say, speak, spoken, wear } from './words.js';

const THEMES = { auto: 'half', light: 'sun', dark: 'moon' };
const TONGUES = { en: 'English', zh: '中文', fr: 'Français', de: 'Deutsch', es: 'Español', ar: 'العربية', ja: '日本語', ru: 'Русский' };

/** @param {object} acts  {now(), people() -> user ids, reload(), relabel(), fail(error)} */
export function banner(acts) {
  const clock = button({ class: 'tool', wordLabel: 'clock', 'aria-haspopup': 'menu', onclick: () => openClock() }, icon('clock'));
  const theme = button({ class: 'tool', onclick: () => wearTheme(nextTheme()) });
  const tongue = button({ class: 'tool worded', wordLabel: 'pageLanguage', onclick: () => {
    speak(spoken() === 'zh' ? 'en' : 'zh');
    tongue.textContent = spoken() === 'zh' ? 'EN' : '中文';
    wearTheme(document.documentElement.dataset.theme);
    acts.relabel();
  } }, spoken() === 'zh' ? 'EN' : '中文');
  const add = button({ class: 'tool worded add', 'aria-haspopup': 'dialog', onclick: () => addDialog(acts) },
    icon('plus'), el('span', { class: 'add-word', word: 'addPerson' }));
  wear(add, 'wordLabel', 'addPerson');

  const themeNow = () => document.documentElement.dataset.theme;
  const nextTheme = () => ({ auto: 'light', light: 'dark', dark: 'auto' })[themeNow()];

  function wearTheme(name) {
    const worn = name in THEMES ? name : 'auto';
    document.documentElement.dataset.theme = worn;
    remember('theme', worn);
    theme.replaceChildren(icon(THEMES[worn]));
    wear(theme, 'wordLabel', 'theme');
    const text = say('theme', say(worn));
    delete theme.dataset.wordLabel; // its words hang on the theme too, so they are set here
    theme.setAttribute('aria-label', text);
    theme.title = text;
  }

  function openClock() {
    const reader = { zone: ownZone(), locale: localeOf(spoken()) };
    const move = async (seconds) => {
      try {
        await wire.advanceClock(seconds);
        await acts.reload();
      } catch (error) {
        acts.fail(error);
      }
    };
    openMenu(clock, [
      { note: true, text: fullMoment(acts.now(), reader) },
      { text: say('hour'), detail: '+1 h', press: () => move(3600) },
      { text: say('day'), detail: '+1 d', press: () => move(86_400) },
      { note: true, text: say('clockNote') },
    ], say('clock')).classList.add('clock-menu');
  }

  wearTheme(recall('theme') ?? 'auto');
  speak(spoken());
  const lost = el('p', { class: 'lost', role: 'status', hidden: true, word: 'lost' });
  const parts = [
    el('div', { class: 'brand' }, el('img', { src: '/chat/mark.svg', alt: '', width: 30, height: 30 }), el('h1', {}, 'Colloquy')),
    el('p', { class: 'local', word: 'local' }),
    el('div', { class: 'tools' }, add, clock, tongue, theme),
    lost,
  ];
  return { parts, lost: (isLost) => { lost.hidden = !isLost; } };
}

function addDialog(acts) {
  const name = el('input', { id: 'new-name', class: 'input', required: true, maxlength: 64, autocomplete: 'off', autofocus: true });
  const tongue = el('select', { id: 'new-tongue', class: 'input' },
    ...Object.entries(TONGUES).map(([code, text]) => el('option', { value: code }, text)));
  const group = el('input', { id: 'new-group', class: 'input', maxlength: 128, autocomplete: 'off' });
  const box = el('dialog', { class: 'sheet', 'aria-labelledby': 'sheet-title', onclose: () => box.remove() },
    form(async () => wire.addPerson({ first_name: name.value.trim(), language_code: tongue.value }),
      el('h2', { id: 'sheet-title', word: 'addPerson' }),
      el('label', { for: 'new-name', word: 'name' }), name,
      el('label', { for: 'new-tongue', word: 'language' }), tongue),
    form(async () => wire.addGroup({ title: group.value.trim(), members: acts.people() }),
      el('h2', { word: 'addGroup' }), el('p', { class: 'faint', word: 'everyone' }),
      el('label', { for: 'new-group', word: 'groupName' }), group),
    button({ class: 'plain', word: 'cancel', onclick: () => box.close() }));

  function form(make, ...fields) {
    return el('form', { onsubmit: async (event) => {
      event.preventDefault();
      if (event.target.querySelector('input').value.trim() === '') return;
      box.close();
      try {
        await make();
        await acts.reload();
      } catch (error) {
        acts.fail(error);
      }
    } }, ...fields, el('button', { type: 'submit', class: 'plain strong', word: 'add' }));
  }

  document.body.append(box);
  box.showModal();
}
