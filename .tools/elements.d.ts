export interface FoundElement {
  tag: string;
  className: string;
  /** Absolute path. */
  file: string;
  /** Path in the project. */
  source: string;
}
export function findElements(): FoundElement[];
export function withoutRegistration(code: string): string;
