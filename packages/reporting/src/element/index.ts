export { defineTyleChart, TyleChart } from "./tyle-chart.ts";
