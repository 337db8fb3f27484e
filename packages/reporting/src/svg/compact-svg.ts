/**
 * Leaves out of a picture of Vega what draws nothing and changes nothing, which is half of a table of 124 units: empty
 * paths, defaults, classes, and the English names of marks.
 */
export const compactSvg = (svg: string): string =>
  hoistFontSize(
    svg
      .replace(
        /<path class="(?:background|foreground)" aria-hidden="true" d="(?:M0,0h0v0h0Z)?"[^>]*\/>/g,
        "",
      )
      .replace(
        / (?:opacity="1"|pointer-events="none"|font-family="sans-serif"|stroke-width="1")/g,
        "",
      )
      .replace(/ (?:class="(?:mark-[^"]*|background|marks)"|transform="translate\(0,0\)")/g, "")
      .replace(/ aria-roledescription="[^"]*"/g, "")
      .replace(/ (?:d|transform|x2|y2)="[^"]*"/g, (place) =>
        place.replace(/\d+\.\d{4,}/g, thousandths),
      ),
  );

/** A thousandth of a pixel is more than any screen or paper shows. */
const thousandths = (digits: string): string => String(Math.round(Number(digits) * 1000) / 1000);

/** Most texts of a picture have one size, which they can inherit. */
function hoistFontSize(svg: string): string {
  const counts = new Map<string, number>();
  for (const [attribute] of svg.matchAll(/ font-size="[^"]*"/g)) {
    counts.set(attribute, (counts.get(attribute) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? svg.replaceAll(most[0], "").replace("<svg ", `<svg${most[0]} `) : svg;
}
