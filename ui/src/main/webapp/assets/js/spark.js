// <hearth-spark values="1,2,3">: a sparkline that costs one small SVG; the last point is marked.
class HearthSpark extends HTMLElement {
  static observedAttributes = ['values', 'tone'];

  attributeChangedCallback() {
    const values = (this.getAttribute('values') || '').split(',').filter(Boolean).map(Number);
    if (values.length < 2) {
      this.innerHTML = '';
      return;
    }
    const low = Math.min(...values);
    const span = Math.max(...values) - low || 1;
    const x = (i) => 2 + (i * 96) / (values.length - 1);
    const y = (v) => 29 - ((v - low) * 26) / span;
    const points = values.map((v, i) => `${x(i).toFixed(1)},${y(v).toFixed(1)}`);
    const colour = `var(--h-${this.getAttribute('tone') || 'series-1'})`;
    this.innerHTML = `<svg viewBox="0 0 100 32" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
      <polygon points="2,32 ${points.join(' ')} 98,32" fill="${colour}" opacity=".10"/>
      <polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="1.6" vector-effect="non-scaling-stroke" stroke-linejoin="round"/>
    </svg>`;
  }
}

customElements.define('hearth-spark', HearthSpark);
