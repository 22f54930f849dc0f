/** Files below a folder whose name ends so, in order. */
export function globSync(folder: string, ending: string): string[];
