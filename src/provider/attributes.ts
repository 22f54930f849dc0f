/** What page editors write for "off" is off. */
const isOff = (value: string | null): boolean => value === null || value === 'false';

/** For boolean attributes: `="false"` means absent. */
export const offConverter = {
  fromAttribute: (value: string | null): boolean => !isOff(value),
  toAttribute: (value: boolean): string | null => (value ? '' : null),
};

/** For comma-separated lists; an empty one chooses nothing in particular. */
export const listConverter = {
  fromAttribute: (value: string | null): string[] =>
    (value ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
};
