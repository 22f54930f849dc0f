import { classes } from 'virtual:classes';
import { defineElement, defineWithPrefix } from './define.ts';

export { defineElement, defineWithPrefix };

/** Which elements to register, and under what name. */
export interface DefineOptions {
  /** `acme` makes `<acme-sales-funnel>`; the plain tags when absent. */
  prefix?: string;
  /** Tags without the prefix; all when absent. */
  tags?: readonly string[];
}

/**
 * Loads elements and registers them. Each one's code comes as a file of its own.
 *
 * ```js
 * await defineElements({ prefix: 'acme', tags: ['sales-data', 'sales-funnel'] });
 * ```
 *
 * @throws RangeError for a tag that the suite does not have; what `import()` throws when a file cannot be had.
 */
export async function defineElements({ prefix = '', tags = Object.keys(classes) }: DefineOptions = {}): Promise<void> {
  await Promise.all(
    tags.map(async (tag) => {
      if (!Object.hasOwn(classes, tag)) throw new RangeError(`dealscope has no element <${tag}>`);
      const constructor = await classes[tag]!();
      if (prefix === '') defineElement(tag, constructor);
      else defineWithPrefix(prefix, { [tag]: constructor });
    }),
  );
}
