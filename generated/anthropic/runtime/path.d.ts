// Part of the runtime of docshape, the same in every generated package.
/**
 * Fills a template such as `/v1/models/{model_id}`. A value that is empty, `.` or `..` would
 * address something else and is refused, as is anything that is no string, number or boolean.
 */
export declare function fillPath(
  template: string,
  values: Readonly<Record<string, unknown>>,
): string;
