import { workerUrl } from './worker-self.ts';

type Words = Record<string, unknown>;

/**
 * Words of a language that the single file does not carry, from the file of that language beside it; each such file is
 * loaded once, by the browser. English where there is none.
 * @param key where the words are in that file. @param english module with the same words in English.
 */
export async function wordsBeside(language: string, key: string, english: Words): Promise<Words> {
  try {
    const file = new URL(`dealscope.${language}.js`, workerUrl()).href;
    const { words } = (await import(/* @vite-ignore */ file)) as { words: Record<string, Words> };
    return words[key]!;
  } catch {
    return { ...english, [language]: english['en'] };
  }
}
