import {
  coreDiagnostics,
  type Diagnostic,
  type Period,
  type Text,
  type UnitTree,
} from "@tyle/core";
import { obstacles as knownObstacles } from "@tyle/indicators-vn";
import type { Dataset } from "@tyle/reporting";
import { cliDiagnostics } from "../cli-diagnostics.ts";
import type { ObstacleConfig } from "../config/run-config.ts";
import { hasName } from "./has-name.ts";
import { same } from "./in-both.ts";

type Obstacle = Dataset["obstacles"][number];

/** The obstacles of a configuration, and complaints about units that are not in the tree. */
export function readObstacles(
  configured: readonly ObstacleConfig[],
  units: UnitTree,
  periods: readonly Period[],
): { readonly obstacles: readonly Obstacle[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics = configured.flatMap(({ unit, period }) => [
    ...(unit === undefined || units.byCode(unit)
      ? []
      : [coreDiagnostics["unit/unknown"]({ unit })]),
    ...(periods.some((known) => hasName(known, period))
      ? []
      : [cliDiagnostics["obstacle/no-figures"]({ period })]),
  ]);
  const obstacles = configured.map(({ id, label, unit, period, source }) => ({
    unit: unit === undefined ? null : (units.byCode(unit)?.id ?? unit),
    period: periods.find((known) => hasName(known, period))?.id ?? period,
    text: label ?? knownObstacles.find((known) => known.id === id)?.label ?? same(id),
    source,
  }));
  return { obstacles, diagnostics };
}

/** What was named for a unit in a period; `null` for what was said of all units. */
export const obstaclesFor = (
  { obstacles }: Dataset,
  unit: string | null,
  period: string,
): readonly Text[] =>
  obstacles
    .filter((obstacle) => obstacle.unit === unit && obstacle.period === period)
    .map((obstacle) => obstacle.text);
