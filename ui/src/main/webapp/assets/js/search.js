// <hearth-search>: the search box. Typing asks the server, arrow keys move, Enter chooses, Escape leaves. The server answers with
// show(turn, json); an answer to an older turn is dropped.
const STYLE = `
:host { display: block; position: relative; font: inherit; }
.box { display: flex; align-items: center; gap: 8px; height: var(--size, 34px); padding: 0 10px; box-sizing: border-box; border: 1px solid var(--h-line-strong); border-radius: 7px; background: var(--h-surface); color: var(--h-ink-3); }
.box:focus-within { border-color: var(--h-blue); box-shadow: 0 0 0 2px color-mix(in srgb, var(--h-blue) 22%, transparent); }
hearth-icon { width: 16px; height: 16px; display: inline-flex; flex: none; }
input { flex: 1; min-width: 0; border: 0; outline: 0; background: transparent; color: var(--h-ink); font: inherit; padding: 0; }
input::placeholder { color: var(--h-ink-3); opacity: 1; }
.hint { border: 1px solid var(--h-line-strong); border-radius: 4px; padding: 0 5px; font-size: 11px; line-height: 16px; color: var(--h-ink-3); }
.box:focus-within .hint, .hint:empty { display: none; }
.list { display: none; background: var(--h-raised); }
.list.open { display: block; }
:host(:not([inline])) .list { position: absolute; z-index: 300; top: calc(100% + 5px); left: 0; right: 0; border-radius: 9px; box-shadow: var(--h-shadow-2); border: 1px solid var(--h-line); max-height: min(70vh, 560px); overflow: auto; }
:host([inline]) { display: flex; flex-direction: column; min-height: 0; }
:host([inline]) .list { background: transparent; margin-top: 6px; overflow: auto; min-height: 0; scrollbar-width: thin; }
.hit { display: grid; grid-template-columns: 1fr auto; gap: 0 10px; padding: 6px 12px; cursor: pointer; border-left: 3px solid transparent; }
:host([inline]) .hit { padding: 6px 8px; border-radius: 5px; }
.hit.on { background: var(--h-blue-soft); border-left-color: var(--h-blue); }
.name { color: var(--h-ink); font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.number { color: var(--h-ink-2); font-variant-numeric: tabular-nums; font-size: 12.5px; text-align: right; }
.place { grid-column: 1; color: var(--h-ink-2); font-size: 12.5px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.side { color: var(--h-ink-3); font-size: 12px; text-align: right; white-space: nowrap; }
.note { padding: 9px 12px; color: var(--h-ink-3); font-size: 12.5px; }
.note.amber { color: var(--h-amber); background: var(--h-amber-soft); }
mark { background: none; color: var(--h-blue); font-weight: 700; }`;

const escape = (s) => String(s ?? '').replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

class HearthSearch extends HTMLElement {
  constructor() {
    super();
    this.turn = 0;
    this.on = 0;
    this.hits = [];
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.innerHTML = `<style>${STYLE}</style><div class="box"><hearth-icon name="search"></hearth-icon><input autocomplete="off" spellcheck="false" role="combobox" aria-expanded="false"><span class="hint"></span></div><div class="list" role="listbox"></div>`;
    this.input = root.querySelector('input');
    this.list = root.querySelector('.list');
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('keydown', (e) => this.key(e));
    this.input.addEventListener('focus', () => { this.input.select(); this.open(this.hits.length > 0 && this.input.value.trim() !== ''); });
    this.list.addEventListener('mousedown', (e) => {
      const hit = e.target.closest('.hit');
      e.preventDefault();
      if (hit) { this.choose(Number(hit.dataset.at)); }
    });
    this.list.addEventListener('mousemove', (e) => {
      const hit = e.target.closest('.hit');
      if (hit && Number(hit.dataset.at) !== this.on) { this.mark(Number(hit.dataset.at)); }
    });
    this.addEventListener('focusout', () => { if (!this.hasAttribute('inline')) { this.open(false); } });
  }

  static observedAttributes = ['placeholder', 'hint'];

  attributeChangedCallback(name, _, value) {
    if (name === 'placeholder') { this.input.placeholder = value; this.input.setAttribute('aria-label', value); }
    if (name === 'hint') { this.shadowRoot.querySelector('.hint').textContent = value; }
  }

  typed() {
    clearTimeout(this.timer);
    const text = this.input.value.trim();
    if (!text) {
      this.turn++;
      this.hits = [];
      this.open(false);
      return;
    }
    this.timer = setTimeout(() => this.ask(text), 90);
  }

  ask(text) {
    this.asked = text;
    this.$server.find(text, ++this.turn);
  }

  show(turn, json) {
    if (turn !== this.turn) { return; }
    const answer = JSON.parse(json);
    this.hits = answer.hits;
    this.shownFor = this.asked;
    this.shownTurn = turn;
    this.on = 0;
    const text = this.input.value.trim();
    const lit = (s) => {
      const clear = escape(s);
      const at = text && clear.toLowerCase().indexOf(text.toLowerCase());
      return text && at >= 0 ? `${clear.slice(0, at)}<mark>${clear.slice(at, at + text.length)}</mark>${clear.slice(at + text.length)}` : clear;
    };
    this.list.innerHTML = (answer.notice ? `<div class="note amber">${escape(answer.notice)}</div>` : '')
      + this.hits.map((h, i) => `<div class="hit" role="option" data-at="${i}"><span class="name">${lit(h.name)}</span><span class="number">${lit(h.number)}</span><span class="place">${lit(h.place)}</span><span class="side">${escape(h.side)}</span></div>`).join('')
      + (this.hits.length ? '' : `<div class="note">${escape(answer.none)}</div>`);
    this.open(true);
    this.mark(0);
    if (this.entered === text) { this.choose(0); }
    this.entered = undefined;
  }

  mark(at) {
    this.on = at;
    this.list.querySelectorAll('.hit').forEach((hit, i) => {
      hit.classList.toggle('on', i === at);
      hit.setAttribute('aria-selected', i === at);
      if (i === at) { hit.scrollIntoView({ block: 'nearest' }); }
    });
  }

  open(open) {
    this.list.classList.toggle('open', open);
    this.input.setAttribute('aria-expanded', open);
  }

  get isOpen() {
    return this.list.classList.contains('open');
  }

  key(e) {
    if (e.isComposing) { return; }
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      const n = this.hits.length;
      if (n) { this.open(true); this.mark((this.on + (e.key === 'ArrowDown' ? 1 : n - 1)) % n); }
    } else if (e.key === 'Enter') {
      e.preventDefault();
      e.stopPropagation();
      // Whoever types fast must not get what an earlier answer put first.
      if (this.isOpen && this.hits.length && this.shownFor === this.input.value.trim()) {
        this.choose(this.on);
      } else if (this.input.value.trim()) {
        this.entered = this.input.value.trim();
        clearTimeout(this.timer);
        this.ask(this.entered);
      }
    } else if (e.key === 'Escape') {
      if (this.isOpen) { e.stopPropagation(); }
      this.open(false);
      if (!this.hasAttribute('inline')) { this.input.blur(); }
    }
  }

  choose(at) {
    const hit = this.hits[at];
    if (!hit) { return; }
    this.open(false);
    if (!this.hasAttribute('inline')) { this.input.blur(); }
    this.$server.choose(this.shownTurn, hit.id);
  }

  clear() {
    this.input.value = '';
    this.hits = [];
    this.shownFor = undefined;
    this.turn++;
    this.open(false);
  }

  focus() {
    this.input.focus();
  }
}

customElements.define('hearth-search', HearthSearch);
