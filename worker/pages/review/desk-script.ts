// What the review desk does where scripts run: one page, keys, nothing reloaded; each decision is the form's own, sent
// in order and again with the same id until the server has it.

/**
 * Words stand in the page (`data-…` of the desk, `data-said` of the buttons). A decision is kept in localStorage, under
 * the person's id, until it is confirmed: also when the page is closed in between.
 */
export const DESK_SCRIPT = `
(() => {
  const desk = document.getElementById('desk');
  if (!desk) return;
  const words = desk.dataset;
  const told = document.getElementById('told');
  const waits = document.getElementById('waits');
  const left = document.getElementById('left');
  const help = document.getElementById('keys');
  const cards = [...desk.querySelectorAll('.card')];
  const prefix = 'so-tin-duyet:' + words.person + ':';
  let started = Number(words.now) - performance.now();
  const done = [];
  const queue = [];
  let busy = false;

  const say = (text, values = {}) => text.replace(/\\{(\\w+)\\}/g, (whole, name) => values[name] ?? whole);
  const tell = (text) => { told.textContent = text; };
  const uuid = () => {
    const time = Math.floor(started + performance.now()).toString(16).padStart(12, '0');
    const random = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const variant = '89ab'[parseInt(random[3], 16) % 4];
    return [time.slice(0, 8), time.slice(8), '7' + random.slice(0, 3), variant + random.slice(4, 7), random.slice(7, 19)].join('-');
  };
  const isOpen = (card) => !card.dataset.state;
  const current = () => document.activeElement?.closest?.('.card') ?? cards.find(isOpen);

  function keep(entry) {
    try { localStorage.setItem(prefix + entry.id, JSON.stringify(entry)); }
    catch { addEventListener('beforeunload', (event) => { if (queue.length > 0) event.preventDefault(); }); }
  }
  function forget(entry) {
    try { localStorage.removeItem(prefix + entry.id); }
    catch { waits.dataset.storage = 'off'; }
  }
  function showWaiting(problem) {
    waits.hidden = queue.length === 0 && !problem;
    waits.className = problem ? 'warning' : 'soft';
    waits.textContent = problem ?? say(words.sending, { n: queue.length });
  }
  function showLeft(change) {
    const now = Math.max(0, Number(left.dataset.left) + change);
    left.dataset.left = now;
    left.textContent = now.toLocaleString('vi') + (left.dataset.more ?? '');
  }

  function show(card, state, text) {
    const outcome = card.querySelector('.outcome');
    card.dataset.state = state;
    card.querySelector('form').hidden = true;
    outcome.hidden = false;
    outcome.querySelector('span').textContent = text;
  }
  function reopen(card, fault, known) {
    delete card.dataset.state;
    const form = card.querySelector('form');
    form.hidden = false;
    form.elements.id.value = uuid();
    if (known) form.elements.known.value = known;
    card.querySelector('.outcome').hidden = true;
    card.querySelector('.fault')?.remove();
    if (!fault) return;
    const line = document.createElement('p');
    line.className = 'fault';
    line.textContent = fault;
    card.prepend(line);
  }
  function go(card) {
    card.focus();
    card.scrollIntoView({ block: 'nearest' });
  }
  function goOn(from) {
    const place = cards.indexOf(from);
    const next = cards.slice(place + 1).find(isOpen) ?? cards.find((card) => isOpen(card) && !card.dataset.skipped);
    if (next) return go(next);
    const further = document.getElementById('further');
    further.hidden = false;
    further.querySelector('a').focus();
  }

  function confirmed(entry) {
    const card = cards.find((each) => each.dataset.decision === entry.id);
    if (card) show(card, 'saved', '✓ ' + say(words.outcome, entry));
  }
  function refused(entry, { title, known, now }) {
    // The page's time is late by as long as it took to come: what follows a decision that is told comes after it.
    if (now) started = Math.max(started, now - performance.now());
    const card = cards.find((each) => each.dataset.decision === entry.id);
    const place = done.findIndex((each) => each.entry === entry);
    if (place >= 0) done.splice(place, 1);
    tell(say(words.refused, { title: entry.title, problem: title }));
    if (!card || isOpen(card)) return;
    reopen(card, title + '.', known);
    showLeft(1);
  }
  async function send(entry) {
    const response = await fetch(entry.address, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(entry.body),
    });
    if (response.ok) return null;
    const problem = await response.json();
    if (response.status === 401) throw new Error(problem.title);
    if (response.status >= 500 || response.status === 429) throw new Error(problem.title);
    return problem;
  }
  async function pump() {
    if (busy) return;
    busy = true;
    for (let failures = 0; queue.length > 0; ) {
      const [entry] = queue;
      try {
        const problem = await send(entry);
        queue.shift();
        forget(entry);
        if (problem) refused(entry, problem);
        else confirmed(entry);
        failures = 0;
        showWaiting();
      } catch (error) {
        failures += 1;
        showWaiting(say(words.failed, { n: queue.length, why: error instanceof TypeError ? words.offline : error.message }));
        await new Promise((resolve) => setTimeout(resolve, Math.min(15000, 500 * 2 ** failures)));
      }
    }
    busy = false;
  }
  function enqueue(entry) {
    queue.push(entry);
    keep(entry);
    showWaiting();
    pump();
  }

  function decide(card, button) {
    if (!isOpen(card)) return;
    const form = card.querySelector('form');
    const body = new URLSearchParams(new FormData(form));
    if (button.value === 'day' && !body.get('day')) {
      form.elements.day.focus();
      return tell(words.day);
    }
    body.set('choice', button.value);
    body.set('at', new Date(started + performance.now()).toISOString());
    const entry = { id: body.get('id'), address: form.action, body: body.toString(), title: card.dataset.title, said: button.dataset.said };
    card.querySelector('.fault')?.remove();
    card.dataset.decision = entry.id;
    done.push({ card, entry });
    show(card, 'waiting', '⤒ ' + say(words.outcome, entry) + ' · ' + words.waiting);
    showLeft(-1);
    tell(say(words.done, { said: entry.said, title: entry.title, left: left.textContent }));
    enqueue(entry);
    goOn(card);
  }
  function undo(which) {
    const place = which ? done.findIndex((each) => each.card === which) : done.length - 1;
    if (place < 0) return tell(words.nothing);
    const [{ card, entry }] = done.splice(place, 1);
    const id = uuid();
    const body = new URLSearchParams({ id, undoes: entry.id }).toString();
    reopen(card);
    delete card.dataset.decision;
    showLeft(1);
    tell(say(words.undone, { said: entry.said, title: entry.title }));
    enqueue({ id, address: entry.address, body, title: entry.title, said: words.undoing });
    go(card);
  }
  function move(step) {
    const from = cards.indexOf(current());
    const to = cards[Math.min(cards.length - 1, Math.max(0, from + step))];
    if (to) go(to);
  }
  function press(card, key) {
    const found = card?.querySelector('[data-key="' + key + '"]');
    if (!found || !isOpen(card)) return false;
    if (found.matches('input')) found.focus();
    else if (key === 'S') skip(card);
    else decide(card, found);
    return true;
  }
  function skip(card) {
    card.dataset.skipped = 'yes';
    tell(say(words.skipped, { title: card.dataset.title }));
    goOn(card);
  }

  function keyOf({ code, key, target }) {
    if (key === '?') return '?';
    if (key === 'Enter') return target.matches('.card') ? 'Enter' : null;
    return /^(?:Digit|Numpad|Key)(.)$/.exec(code)?.[1] ?? (key === 'Escape' ? key : null);
  }
  const deeds = {
    Z: () => undo(),
    J: () => move(1),
    K: () => move(-1),
    '?': () => { help.open = !help.open; if (help.open) help.querySelector('summary').focus(); },
    Escape: () => { if (help.open) { help.open = false; const card = current(); if (card) go(card); } else document.activeElement.blur(); },
  };
  desk.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const typing = event.target.matches('input, textarea, select');
    if (typing && event.key !== 'Escape') return;
    const key = keyOf(event);
    if (key === null) return;
    if (typing) go(event.target.closest('.card'));
    else if (Object.hasOwn(deeds, key)) deeds[key]();
    else if (!press(current(), key)) return;
    event.preventDefault();
  });
  desk.addEventListener('submit', (event) => {
    const card = event.target.closest('.card');
    if (!card || !event.submitter) return;
    event.preventDefault();
    decide(card, event.submitter);
  });
  desk.addEventListener('click', (event) => {
    const card = event.target.closest('.card');
    if (event.target.closest('[data-undo]')) undo(card);
    if (!event.target.closest('.skip-one a')) return;
    event.preventDefault();
    skip(card);
  });

  // What an earlier page had not seen confirmed.
  for (const name of Object.keys(localStorage).filter((each) => each.startsWith(prefix)).sort())
    queue.push(JSON.parse(localStorage.getItem(name)));
  showWaiting();
  pump();
  if (cards[0]) go(cards[0]);
})();
`;
