import { xmlHead, xmlText } from "../office/package.ts";
import { escapeMarkup } from "../text/escape-markup.ts";
import { palette } from "../vega-lite/palette.ts";

/** A column of a sheet that a chart draws, with what it holds. */
export interface Series {
  readonly name: string;
  /** "'Xếp hạng'!$B$2:$B$10" */
  readonly range: string;
  readonly values: readonly (number | null)[];
  readonly format: string;
}

/** A chart of Excel: columns for the values and a line for the target. */
export interface NativeChart {
  readonly title: string;
  readonly description: string;
  readonly names: { readonly range: string; readonly values: readonly string[] };
  readonly bars: Series;
  readonly line: Series | null;
}

const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const chartSpace = `xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const escaped = (text: string): string => escapeMarkup(xmlText(text));

/** Writes a chart that Excel and LibreOffice draw themselves, so that it follows its numbers. */
export function chartXml({ title, names, bars, line }: NativeChart): string {
  const category = `<c:cat><c:strRef><c:f>${escaped(names.range)}</c:f><c:strCache><c:ptCount val="${names.values.length}"/>${names.values.map((name, index) => `<c:pt idx="${index}"><c:v>${escaped(name)}</c:v></c:pt>`).join("")}</c:strCache></c:strRef></c:cat>`;
  const series = (item: Series, index: number, look: string): string => {
    const points = item.values.flatMap((value, at) =>
      value === null ? [] : [`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`],
    );
    return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escaped(item.name)}</c:v></c:tx>${look}${category}<c:val><c:numRef><c:f>${escaped(item.range)}</c:f><c:numCache><c:formatCode>${escaped(item.format)}</c:formatCode><c:ptCount val="${item.values.length}"/>${points.join("")}</c:numCache></c:numRef></c:val>`;
  };
  const color = (hex: string): string =>
    `<a:solidFill><a:srgbClr val="${hex.slice(1)}"/></a:solidFill>`;
  const barLook = `<c:spPr>${color(palette.value)}</c:spPr><c:invertIfNegative val="0"/>`;
  const lineLook = `<c:spPr><a:ln w="28575">${color(palette.target)}<a:prstDash val="dash"/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  const barChart = `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series(bars, 0, barLook)}</c:ser><c:gapWidth val="60"/>${axes}</c:barChart>`;
  const lineChart = line
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series(line, 1, lineLook)}<c:smooth val="0"/></c:ser><c:marker val="1"/>${axes}</c:lineChart>`
    : "";
  const head = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr sz="1200" b="1"/><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const categoryAxis =
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>';
  const valueAxis = `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/><c:numFmt formatCode="${escaped(bars.format.includes("%") ? "0%" : "General")}" sourceLinked="0"/><c:crossAx val="1"/></c:valAx>`;
  return `${xmlHead}<c:chartSpace ${chartSpace}><c:roundedCorners val="0"/><c:chart>${head}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${barChart}${lineChart}${categoryAxis}${valueAxis}</c:plotArea><c:legend><c:legendPos val="b"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

/** Places a chart beside its table, with its text alternative. */
export function drawingXml(description: string, column: number): string {
  const spot = (tag: string, at: number, row: number): string =>
    `<xdr:${tag}><xdr:col>${at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return `${xmlHead}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:twoCellAnchor>${spot("from", column, 1)}${spot("to", column + 11, 24)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="${escaped(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
}
