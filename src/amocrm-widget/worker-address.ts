/** In amoCRM the archive's script is its own worker; only amoCRM knows where it keeps the archive. */
let address = '';

export const setWorkerUrl = (url: string): void => {
  address = url;
};

/** Takes the place of `engine/worker-url.ts` in the widget's build. */
export const workerUrl = (): string => address;
