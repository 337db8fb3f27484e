import { chartMarkup } from "./chart-markup.ts";
import { isVietnamese, parseTable, readNumber, readPlain } from "./parse-table.ts";

/** Servers render the table and load this module, too; what they have no elements for is never made there. */
const PageElement: typeof HTMLElement =
  globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

/**
 * `<tyle-chart>` draws a table that is already in the page. It lives in the light DOM: without JavaScript, and for
 * screen readers, the table is all there is; with it the picture stands above the same numbers. `kind` is `bars` of
 * one `column` (the default), or over all columns `trend`, `slope` (first and last), `multiples` or `heat`. Colours
 * can be set by `--tyle-bar`, `--tyle-target` and `--tyle-track`.
 *
 * @example
 * // <tyle-chart column="2" target="80"><table>…</table></tyle-chart>
 */
export class TyleChart extends PageElement {
  static readonly observedAttributes = ["kind", "column", "target", "target-text"];

  #picture: HTMLElement | null = null;
  #observer: MutationObserver | null = null;

  connectedCallback(): void {
    // Frameworks may put the rows in after the element, and change them later.
    this.#observer = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !this.#picture?.contains(target) && target !== this))
        this.draw();
      else if (!this.#picture) this.draw();
    });
    this.#observer.observe(this, { childList: true, subtree: true, characterData: true });
    this.draw();
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.draw();
  }

  /** Reads the table again and draws it. */
  draw(): void {
    const table = this.querySelector("table");
    const data = table && parseTable(table);
    if (!data || data.rows.length === 0) return;
    const picture = this.#picture ?? document.createElement("div");
    // The table says it all already, and better.
    picture.setAttribute("aria-hidden", "true");
    picture.innerHTML = chartMarkup(data, {
      kind: this.getAttribute("kind") ?? "bars",
      column: Number(this.getAttribute("column") ?? 2),
      target: this.#target(),
      vietnamese: isVietnamese(this),
    });
    if (picture.parentNode !== this) this.insertBefore(picture, this.firstChild);
    this.#picture = picture;
  }

  #target(): { readonly value: number; readonly text: string } | null {
    const value = this.getAttribute("target");
    if (value === null) return null;
    const number = readPlain(value) ?? readNumber(value, isVietnamese(this));
    return number === null
      ? null
      : { value: number, text: this.getAttribute("target-text") ?? value };
  }
}

/** Makes `<tyle-chart>` known to the page. Doing it twice, or on a server, does no harm. */
export function defineTyleChart(): void {
  const elements: CustomElementRegistry | undefined = globalThis.customElements;
  if (elements && !elements.get("tyle-chart")) elements.define("tyle-chart", TyleChart);
}
