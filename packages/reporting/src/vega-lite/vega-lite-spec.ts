/** Any value that JSON can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** An object of JSON. */
export type JsonObject = { readonly [key: string]: Json };

/** A Vega-Lite 6 specification as plain JSON, with its data inside. */
export type VegaLiteSpec = JsonObject & { readonly $schema: string };
