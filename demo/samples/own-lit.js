import { html, LitElement } from 'lit';

/** An element of the portal's own, over its own copy of Lit. */
class PortalGreeting extends LitElement {
  static properties = { name: {} };

  render() {
    return html`<b>Здравствуйте, ${this.name}!</b>`;
  }
}

customElements.define('portal-greeting', PortalGreeting);
