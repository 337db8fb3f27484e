import { textWidth } from "../text/text-width.ts";

/** What Vega asks to measure. */
interface MeasuredItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

/** Vega's official hook for text metrics; its types do not name it. */
interface TextMetrics {
  width: (item: MeasuredItem, text: unknown) => number;
}

const measure: TextMetrics["width"] = ({ fontSize = 11, fontWeight }, text) => {
  const weight = fontWeight === "bold" ? 700 : Number(fontWeight ?? 400) || 400;
  return textWidth(String(text ?? ""), { size: fontSize, weight });
};

let drawing = 0;
let original: TextMetrics["width"] = () => 0;

/**
 * Measures text by the width table while `draw` runs. Vega's own estimate is 0.8 em for each character, which is
 * 42 % too much for "Đồng Nai Thượng". The hook is global, so it is given back when the last drawing ends.
 */
export async function withMeasuredText<Result>(
  vega: object,
  draw: () => Promise<Result>,
): Promise<Result> {
  const metrics = (vega as { readonly textMetrics: TextMetrics }).textMetrics;
  if (drawing === 0) original = metrics.width;
  drawing += 1;
  metrics.width = measure;
  try {
    return await draw();
  } finally {
    drawing -= 1;
    if (drawing === 0) metrics.width = original;
  }
}
