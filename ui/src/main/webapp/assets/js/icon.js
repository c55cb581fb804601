// <hearth-icon name="till">: line icons drawn for Hearth on a 24-unit field, in the colour of the text around them.
const D = {
  alert: 'M12 4 3 19.5h18zM12 10v4.5M12 17v.2',
  ban: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 2H5zM10 20.5h4',
  bill: 'M6 3.5h12v17l-2-1.4-2 1.4-2-1.4-2 1.4-2-1.4-2 1.4zM9 8.5h6M9 12.5h6',
  board: 'M4 5h16v14H4zM9.3 5v14M14.7 5v14',
  building: 'M5 20.5v-17h9v17M14 9h5v11.5M3 20.5h18M8 7.5h3M8 11h3M8 14.5h3',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8',
  card: 'M3 6.5h18v11H3zM3 10.5h18M6.5 14.5h4',
  cash: 'M3 6.5h18v11H3zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM6 9.5v.1M18 14.5v.1',
  chart: 'M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  close: 'm6 6 12 12M18 6 6 18',
  columns: 'M4 5h16v14H4zM10 5v14M4 9.5h16',
  dark: 'M20 14.2A8.3 8.3 0 0 1 9.8 4 8.3 8.3 0 1 0 20 14.2z',
  door: 'M13.5 4H5v16h8.5M10 12h10M16.5 8.5 20 12l-3.5 3.5',
  down: 'm6 9.5 6 6 6-6',
  download: 'M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14',
  edit: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  exchange: 'M4 8.5h14L14.5 5M20 15.5H6L9.5 19',
  filter: 'M4 6h16M7 12h10M10 18h4',
  flame: 'M12 3.2c.6 3.6 5.4 5.6 5.4 10.6a5.4 5.4 0 0 1-10.8 0c0-2 .9-3.4 2-4.6.4 1.4 1 2 1.7 2.3-.4-2.9.2-5.9 1.7-8.3z',
  globe: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c-5 5-5 12 0 17M12 3.5c5 5 5 12 0 17',
  group: 'M9 4v5M3.5 20v-5.5h5V20zM15.5 20v-5.5h5V20zM9.5 9h5V3.5h-5zM6 14.5V12h12v2.5M12 9v3',
  headset: 'M4.5 14.5V12a7.5 7.5 0 0 1 15 0v2.5M4.5 13.5h3v5h-3zM16.5 13.5h3v5h-3zM19.5 18.5c0 2-2.5 2.5-5.5 2.5',
  home: 'M4 11.5 12 4.5l8 7M6.5 10v9.5h11V10M10 19.5v-5h4v5',
  inbox: 'M4 13.5 6.5 5h11l2.5 8.5V19H4zM4 13.5h5l1 2.5h4l1-2.5h5',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.8v.1',
  key: 'M8 12.5a4 4 0 1 1 3.7 2.6L10.5 16.5H9V18H7.5v1.5H4.5V17z',
  left: 'm14.5 6-6 6 6 6',
  light: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  link: 'M10 14a4 4 0 0 0 6 .4l2.5-2.5a4 4 0 0 0-5.7-5.7L11.5 7.5M14 10a4 4 0 0 0-6-.4l-2.5 2.5a4 4 0 0 0 5.7 5.7l1.3-1.3',
  list: 'M8.5 6.5H20M8.5 12H20M8.5 17.5H20M4.5 6.5v.1M4.5 12v.1M4.5 17.5v.1',
  mail: 'M3.5 6h17v12h-17zM3.5 7l8.5 6.5L20.5 7',
  meter: 'M5 4.5h14v15H5zM8 8h8v3.5H8zM8.5 15.5h.1M12 15.5h.1M15.5 15.5h.1',
  minus: 'M5 12h14',
  panel: 'M4 5h16v14H4zM9 5v14',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6',
  people: 'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 19.5c.5-3.5 3-5 6.5-5s6 1.5 6.5 5M16 5.5a3.2 3.2 0 0 1 0 6.2M17.5 14.8c2.3.6 3.7 2.1 4 4.7',
  phone: 'M5 4.5h4l1.5 4.5-2.3 1.7a12 12 0 0 0 5.1 5.1l1.7-2.3 4.5 1.5v4c-8.5.5-15-6-14.5-14.5z',
  pin: 'M12 21c4.5-5 6.5-8.3 6.5-11a6.5 6.5 0 0 0-13 0c0 2.7 2 6 6.5 11zM12 7.8a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z',
  play: 'M8 5.5v13l10.5-6.5z',
  plus: 'M12 5v14M5 12h14',
  price: 'M4 4.5h8l8 8-7.5 7.5-8-8zM8 8.5v.1',
  print: 'M7 9V4h10v5M7 16.5H4V9h16v7.5h-3M7 14h10v6H7z',
  pulse: 'M3 12.5h4l2.5-7 4.5 13 2.5-6H21',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM17.5 17.5H20V20h-2.5zM14 19v1M19 14h1',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.3M20 4.5v4.8h-4.8',
  right: 'm9.5 6 6 6-6 6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5',
  settings: 'M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4',
  shield: 'M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6zM9 12l2.2 2.2L15.2 10',
  star: 'm12 4 2.5 5.2 5.7.7-4.2 3.9 1.1 5.7L12 16.7l-5.1 2.8L8 13.8 3.8 9.9l5.7-.7z',
  tasks: 'M4.5 6.5 6 8l2.5-3M4.5 13l1.5 1.5 2.5-3M5 18.5h2.5M11.5 6.5H20M11.5 13H20M11.5 18.5H20',
  till: 'M6 10.5V4h8v6.5M4 10.5h16v3.5H4zM5.5 14 4 20h16l-1.5-6M9 17h6M17 6v4.5',
  undo: 'M4.5 9.5h10a5 5 0 0 1 0 10H9M8.5 5.5l-4 4 4 4',
  upload: 'M12 15.5v-11M7.5 9 12 4.5 16.5 9M5 19.5h14',
  why: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9.5 9.7c0-3.5 5.3-3.3 5.1 0-.1 2-2.6 2-2.6 4.2M12 16.8v.1',
  wrench: 'M14.5 8.5 19 4c2.5 4-1 8.5-5 7.5L7 18.5a2 2 0 0 1-2.8-2.8L11.5 9c-1-4 3.5-7.5 7.5-5z',
};

class HearthIcon extends HTMLElement {
  static observedAttributes = ['name'];

  attributeChangedCallback() {
    const d = D[this.getAttribute('name')] || D.info;
    this.innerHTML = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${d}"/></svg>`;
  }
}

customElements.define('hearth-icon', HearthIcon);
