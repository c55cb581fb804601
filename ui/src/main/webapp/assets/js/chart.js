// <hearth-chart>: ECharts behind one property, `option` (JSON text). The library is fetched when the first chart appears; colours
// come from the tokens, so that light, dark and the browser's own zoom are followed. Says `chart-click` with what was clicked, and has
// the attribute `drawn` when nothing in it moves any more.
let library;

function echarts() {
  library ??= import(new URL('../echarts-5.6.0/echarts.esm.min.js', import.meta.url).href);
  return library;
}

const FORMATS = {
  wan: (lang) => (v) => {
    const n = Math.abs(v);
    if (lang === 'en') {
      return n >= 1e9 ? `${+(v / 1e9).toFixed(1)}B` : n >= 1e6 ? `${+(v / 1e6).toFixed(1)}M` : n >= 1e3 ? `${+(v / 1e3).toFixed(1)}k` : `${+v.toFixed(2)}`;
    }
    return n >= 1e8 ? `${+(v / 1e8).toFixed(2)}亿` : n >= 1e4 ? `${+(v / 1e4).toFixed(1)}万` : `${+v.toFixed(2)}`;
  },
  percent: () => (v) => `${+v.toFixed(1)}%`,
  plain: () => (v) => v.toLocaleString('en', { maximumFractionDigits: 4 }),
};

class HearthChart extends HTMLElement {
  connectedCallback() {
    this.watch = new ResizeObserver(() => this.chart?.resize());
    this.watch.observe(this);
    this.theme = new MutationObserver(() => this.draw());
    this.theme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
    this.draw();
  }

  disconnectedCallback() {
    this.watch.disconnect();
    this.theme.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  set option(text) {
    this.text = text;
    this.draw();
  }

  get option() {
    return this.text;
  }

  async draw() {
    if (!this.text || !this.isConnected) {
      return;
    }
    const { init } = await echarts();
    if (!this.isConnected) {
      return;
    }
    if (!this.chart) {
      this.chart = init(this, null, { renderer: 'canvas' });
      this.chart.on('finished', () => this.setAttribute('drawn', ''));
      this.chart.on('click', (e) => this.dispatchEvent(new CustomEvent('chart-click', {
        detail: { name: String(e.name ?? ''), series: String(e.seriesName ?? ''), index: e.dataIndex ?? -1 },
      })));
    }
    this.removeAttribute('drawn');
    this.chart.setOption(this.dressed(JSON.parse(this.text)), true);
  }

  dressed(option) {
    const css = getComputedStyle(document.documentElement);
    const token = (name) => css.getPropertyValue(`--h-${name}`).trim();
    const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
    const format = (name) => (FORMATS[name] || FORMATS.plain)(lang);
    const font = { fontFamily: token('font'), color: token('ink-2'), fontSize: 12 };
    const axis = (a, value) => ({
      ...a,
      axisLine: { show: !value, lineStyle: { color: token('line-strong') } },
      axisTick: { show: false },
      axisLabel: { ...font, color: token('ink-3'), ...(a.axisLabel || {}), ...(value ? { formatter: format(a.format) } : {}) },
      splitLine: { show: value, lineStyle: { color: token('line') } },
      nameTextStyle: { ...font, color: token('ink-3'), align: 'left' },
    });
    const axes = (list) => [].concat(list || []).map((a) => axis(a, a.type === 'value'));
    const unit = format(option.format);
    return {
      animationDuration: 350,
      color: [1, 2, 3, 4, 5, 6].map((i) => token(`series-${i}`)),
      textStyle: font,
      grid: { left: 8, right: 12, top: option.legend === false ? 24 : 40, bottom: 6, containLabel: true, ...(option.grid || {}) },
      ...option,
      legend: option.legend === false ? undefined : { top: 4, left: 0, itemWidth: 14, itemHeight: 8, textStyle: font, icon: 'roundRect', ...(option.legend || {}) },
      tooltip: {
        trigger: 'axis', backgroundColor: token('raised'), borderColor: token('line'), textStyle: { ...font, color: token('ink') },
        axisPointer: { lineStyle: { color: token('line-strong') }, shadowStyle: { color: token('sunken'), opacity: .6 } },
        valueFormatter: (v) => (v == null ? '–' : FORMATS[option.tip || 'plain'](lang)(Number(v)) + (option.unit ? ` ${option.unit}` : '')),
        confine: true, ...(option.tooltip || {}),
      },
      xAxis: option.xAxis && axes(option.xAxis),
      yAxis: option.yAxis && axes(option.yAxis),
      series: (option.series || []).map((s) => ({
        ...s,
        ...(s.tone ? { itemStyle: { color: token(s.tone), ...(s.itemStyle || {}) }, lineStyle: { color: token(s.tone), ...(s.lineStyle || {}) } } : {}),
        ...(s.label?.show ? { label: { ...font, ...s.label, formatter: (p) => unit(Number(Array.isArray(p.value) ? p.value.at(-1) : p.value)) } } : {}),
      })),
    };
  }
}

customElements.define('hearth-chart', HearthChart);
