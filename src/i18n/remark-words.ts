import type { Language } from '../format/format.ts';

/** A remark on an attribute, as `provider/remarks.ts` finds it. */
interface Remark {
  attribute: string;
  value: string | null;
  known: readonly string[];
}

/** What is said in the element about attributes that mean nothing: one sentence for each. */
export const remarkWords: Record<Language, (remark: Remark) => string> = {
  ru: ({ attribute, value, known }) => {
    const meant = known.length > 0 ? `; возможно, имелся в виду ${known[0]}` : '';
    return value === null
      ? `Атрибут ${attribute} неизвестен${meant}.`
      : `Значение ${attribute}="${value}" непонятно, допустимо: ${listed(known, 'число')}.`;
  },
  en: ({ attribute, value, known }) => {
    const meant = known.length > 0 ? `; perhaps ${known[0]} is meant` : '';
    return value === null
      ? `The attribute ${attribute} is unknown${meant}.`
      : `${attribute}="${value}" is not understood; it may be: ${listed(known, 'a number')}.`;
  },
  es: ({ attribute, value, known }) => {
    const meant = known.length > 0 ? `; quizá sea ${known[0]}` : '';
    return value === null
      ? `El atributo ${attribute} es desconocido${meant}.`
      : `${attribute}="${value}" no se entiende; puede ser: ${listed(known, 'un número')}.`;
  },
  pt: ({ attribute, value, known }) => {
    const meant = known.length > 0 ? `; talvez seja ${known[0]}` : '';
    return value === null
      ? `O atributo ${attribute} é desconhecido${meant}.`
      : `${attribute}="${value}" não foi reconhecido; pode ser: ${listed(known, 'um número')}.`;
  },
};

const listed = (known: readonly string[], number: string): string => known.map((word) => (word === 'number' ? number : word)).join(', ');
