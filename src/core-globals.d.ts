/** What pure code uses beyond the language itself, and every platform has. */
interface TextEncoder {
  encodeInto(text: string, target: Uint8Array): { read: number; written: number };
}
declare const TextEncoder: { new (): TextEncoder };
interface TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: { new (): TextDecoder };
