/** What moves on the page of `explain --html`: it shows and hides what is there, and adds nothing. */

/** Classes and scrolling only: no text becomes markup, nothing is loaded, nothing is kept. */
export const explainScript = `'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const panes = all('.pane');
  const input = byId('search');

  function showFile(list) {
    const pane = list.closest('.pane');
    for (const other of all('ol', pane)) other.hidden = other !== list;
    pane.querySelector('select').value = String(all('ol', pane).indexOf(list));
  }

  function reveal(line) {
    showFile(line.parentElement);
    line.scrollIntoView({ block: 'center' });
    line.closest('.files').scrollLeft = 0;
  }

  function choose(line, isTold) {
    const numbers = (line.dataset.f ?? '').split(' ').filter(Boolean);
    for (const old of all('.lit, .chosen')) old.classList.remove('lit', 'chosen');
    for (const fact of all('.fact')) fact.hidden = !numbers.includes(fact.id.slice(1));
    byId('hint').hidden = numbers.length > 0;
    line.classList.add('chosen');
    const wanted = new Set(numbers);
    for (const other of all('.known')) {
      if (other.dataset.f.split(' ').some((number) => wanted.has(number))) other.classList.add('lit');
    }
    for (const pane of panes) {
      const first = pane.contains(line) ? line : pane.querySelector('.lit');
      if (first) reveal(first);
    }
    if (!isTold) return;
    const list = line.parentElement;
    const at = [...list.children].indexOf(line) + 1;
    history.replaceState(null, '', '#' + encodeURIComponent(list.dataset.path + ':' + at));
  }

  function following(lines) {
    const now = document.querySelector('.chosen');
    const isLater = (line) => !now || now.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING;
    return lines.find((line) => line !== now && isLater(line)) ?? lines[0];
  }

  function search() {
    const wanted = input.value.trim().toLowerCase();
    let count = 0;
    for (const line of all('.pane li')) {
      const isHit = wanted !== '' && line.textContent.toLowerCase().includes(wanted);
      line.classList.toggle('hit', isHit);
      if (isHit) count++;
    }
    byId('found').textContent = wanted === '' ? '' : count === 1 ? '1 line' : count + ' lines';
  }

  function next(selector) {
    const line = following(all(selector));
    if (line) choose(line, true);
  }

  function open() {
    const [, path, line] = /^(.*):(\\d+)$/.exec(decodeURIComponent(location.hash.slice(1))) ?? [];
    const list = all('ol').find((each) => each.dataset.path === path);
    const target = list?.children[Number(line) - 1];
    if (target) choose(target, false);
  }

  for (const pane of panes) {
    const lists = all('ol', pane);
    lists.forEach((list, at) => (list.hidden = at > 0));
    pane.querySelector('select').addEventListener('change', (event) => showFile(lists[event.target.value]));
    pane.addEventListener('click', (event) => {
      const line = event.target.closest('li');
      if (line && getSelection().isCollapsed) choose(line, true);
    });
  }
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => event.key === 'Enter' && next('.hit'));
  byId('next').addEventListener('click', () => next('.hit'));
  byId('doubt').addEventListener('click', () => next('#page .doubt'));
  addEventListener('hashchange', open);
  open();
})();
`;
