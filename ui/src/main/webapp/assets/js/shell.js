// What the shell does in the browser alone: keys that work anywhere, the rail's width, light and dark, running timers.
const searching = (e) => e.composedPath().some((node) => node instanceof HTMLElement && node.localName === 'hearth-search') && e.composedPath()[0].value === '';

const typing = (e) => {
  const at = e.composedPath()[0];
  const figures = e.composedPath().some((node) => node instanceof HTMLElement && /^(decimal|tel)$/.test(node.getAttribute('inputmode')));
  return !figures && at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName));
};

addEventListener('keydown', (e) => {
  const palette = e.key.toLowerCase() === 'k' && (e.ctrlKey || e.metaKey);
  if (e.key === '/' && searching(e)) {
    // One is in a search box already; the slash is not what is looked for.
    e.preventDefault();
    return;
  }
  if (palette || (e.key === '/' && !typing(e) && !e.ctrlKey && !e.metaKey)) {
    const box = document.querySelector('hearth-search[main]');
    if (box) {
      e.preventDefault();
      box.focus();
    }
  }
}, true);

window.hearth = {
  theme(name) {
    localStorage.setItem('hearth.theme', name);
    document.documentElement.setAttribute('theme', name);
  },
  isDark: () => document.documentElement.getAttribute('theme') === 'dark',
  rail(wide) {
    localStorage.setItem('hearth.rail', wide ? 'wide' : 'narrow');
    document.documentElement.toggleAttribute('wide-rail', wide);
  },
  toggleRail() {
    this.rail(!document.documentElement.hasAttribute('wide-rail'));
  },
  toggleTheme() {
    this.theme(this.isDark() ? 'light' : 'dark');
  },
};

class HearthTimer extends HTMLElement {
  static observedAttributes = ['since'];

  connectedCallback() {
    this.tick();
    this.clock = setInterval(() => this.tick(), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.clock);
  }

  attributeChangedCallback() {
    this.began = performance.now() - Number(this.getAttribute('since') || 0);
    this.tick();
  }

  tick() {
    if (this.began === undefined) { this.textContent = '00:00'; return; }
    const s = Math.max(0, Math.floor((performance.now() - this.began) / 1000));
    const two = (n) => String(n).padStart(2, '0');
    this.textContent = (s >= 3600 ? `${Math.floor(s / 3600)}:` : '') + `${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
  }
}

customElements.define('hearth-timer', HearthTimer);
