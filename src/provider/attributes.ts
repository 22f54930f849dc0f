/** What page editors write for "off" is off. */
const isOff = (value: string | null): boolean => value === null || value === 'false';

/** A boolean attribute for which `="false"` means absent. */
export const booleanAttribute = {
  type: Boolean,
  converter: { fromAttribute: (value: string | null) => !isOff(value), toAttribute: (value: boolean) => (value ? '' : null) },
};

/** A comma-separated list; an empty one chooses nothing in particular. */
export const listAttribute = {
  converter: {
    fromAttribute: (value: string | null): string[] =>
      (value ?? '').split(',').map((part) => part.trim()).filter((part) => part !== ''),
  },
};
