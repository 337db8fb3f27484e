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
  readonly color: string;
  readonly dashed?: boolean;
}

/** A chart of Excel: columns, lines, or both on the same axes. */
export interface NativeChart {
  readonly title: string;
  readonly description: string;
  readonly names: { readonly range: string; readonly values: readonly string[] };
  readonly bars: readonly Series[];
  readonly lines: readonly Series[];
  /** Where the axis of values starts and ends. By default from 0, or from where Excel sees fit if values are below it. */
  readonly start?: number;
  readonly end?: number;
  /** `false` where the title says what the line is. */
  readonly legend?: boolean;
}

/** A chart with its place on a sheet, in columns and rows counted from 0. */
export interface PlacedChart extends NativeChart {
  readonly place: {
    readonly column: number;
    readonly row: number;
    readonly width: number;
    readonly height: number;
  };
}

const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const chartSpace = `xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const escaped = (text: string): string => escapeMarkup(xmlText(text));

/** Writes a chart that Excel and LibreOffice draw themselves, so that it follows its numbers. */
export function chartXml(chart: NativeChart): string {
  const {
    title,
    bars,
    lines,
    start = lowest(chart),
    end,
    legend = bars.length + lines.length > 1,
  } = chart;
  const format = [...bars, ...lines].some((series) => series.format.includes("%"))
    ? "0%"
    : "General";
  const barChart =
    bars.length === 0
      ? ""
      : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.map((series, index) => seriesXml(series, index, { chart, look: barLook(series) })).join("")}<c:gapWidth val="60"/>${axes}</c:barChart>`;
  const lineChart =
    lines.length === 0
      ? ""
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.map((series, index) => seriesXml(series, bars.length + index, { chart, look: lineLook(series), after: '<c:smooth val="0"/>' })).join("")}<c:marker val="1"/>${axes}</c:lineChart>`;
  const head = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr sz="1200" b="1"/><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const most = end === undefined ? "" : `<c:max val="${end}"/>`;
  const least = start < 0 && end === undefined ? "" : `<c:min val="${start}"/>`;
  const categoryAxis =
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>';
  const valueAxis = `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${most}${least}</c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350">${fill(palette.grid)}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${format}" sourceLinked="0"/><c:crossAx val="1"/></c:valAx>`;
  const key = legend ? '<c:legend><c:legendPos val="b"/></c:legend>' : "";
  return `${xmlHead}<c:chartSpace ${chartSpace}><c:roundedCorners val="0"/><c:chart>${head}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${barChart}${lineChart}${categoryAxis}${valueAxis}</c:plotArea>${key}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

/** 0, or the least value if it is below. */
const lowest = ({ bars, lines }: NativeChart): number =>
  Math.min(0, ...[...bars, ...lines].flatMap(({ values }) => values.map((value) => value ?? 0)));

const axes = '<c:axId val="1"/><c:axId val="2"/>';

const fill = (hex: string): string =>
  `<a:solidFill><a:srgbClr val="${hex.slice(1)}"/></a:solidFill>`;

const barLook = ({ color }: Series): string =>
  `<c:spPr>${fill(color)}</c:spPr><c:invertIfNegative val="0"/>`;

const lineLook = ({ color, dashed = false, values }: Series): string => {
  const dash = dashed ? '<a:prstDash val="dash"/>' : "";
  // A value without neighbours is no line: only its marker shows it.
  const symbol = dashed
    ? '<c:symbol val="none"/>'
    : `<c:symbol val="circle"/><c:size val="${values.length > 2 ? 5 : 6}"/><c:spPr>${fill(color)}</c:spPr>`;
  return `<c:spPr><a:ln w="28575">${fill(color)}${dash}</a:ln></c:spPr><c:marker>${symbol}</c:marker>`;
};

interface SeriesParts {
  readonly chart: NativeChart;
  readonly look: string;
  readonly after?: string;
}

function seriesXml(item: Series, index: number, { chart, look, after = "" }: SeriesParts): string {
  const { names } = chart;
  const category = `<c:cat><c:strRef><c:f>${escaped(names.range)}</c:f><c:strCache><c:ptCount val="${names.values.length}"/>${names.values.map((name, at) => `<c:pt idx="${at}"><c:v>${escaped(name)}</c:v></c:pt>`).join("")}</c:strCache></c:strRef></c:cat>`;
  const points = item.values.flatMap((value, at) =>
    value === null ? [] : [`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`],
  );
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escaped(item.name)}</c:v></c:tx>${look}${category}<c:val><c:numRef><c:f>${escaped(item.range)}</c:f><c:numCache><c:formatCode>${escaped(item.format)}</c:formatCode><c:ptCount val="${item.values.length}"/>${points.join("")}</c:numCache></c:numRef></c:val>${after}</c:ser>`;
}

/** Places the charts of a sheet beside its table, each with its text alternative. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  const spot = (tag: string, column: number, row: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const anchors = charts.map(
    ({ description, place: { column, row, width, height } }, index) =>
      `<xdr:twoCellAnchor>${spot("from", column, row)}${spot("to", column + width, row + height)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escaped(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
  return `${xmlHead}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main">${anchors.join("")}</xdr:wsDr>`;
}
