/** Colours of lines in one picture, dark enough on white, each unlike its neighbours. */
export const seriesColors = [
  "#0b5cad",
  "#1b7f4d",
  "#7a3e9d",
  "#8a5a00",
  "#a3195b",
  "#4a5568",
  "#00798c",
  "#5b7f00",
  "#3f3fb5",
  "#9a3412",
  "#00695c",
  "#6d4c41",
] as const;

/** The colour of a line by its place, from the start again after the last. */
export const seriesColor = (index: number): string =>
  seriesColors[index % seriesColors.length] ?? seriesColors[0];
