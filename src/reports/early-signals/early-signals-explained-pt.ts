/** How early signals are counted, for the head of sales. */
export const explanation: readonly string[] = [
  'Contam-se semanas completas de segunda a domingo: quantidades por dia útil, o resto como proporções. A semana em curso e as de menos de três dias úteis não são julgadas.',
  'O nível normal é o das primeiras vinte semanas (ao menos doze) e não segue as mudanças. Se uma mudança confirmada dura meio ano, seu nível passa a ser o normal.',
  '“Confirmado”: a soma acumulada (CUSUM, k = 0,5, h = 5) disparou e se mantém, outra regra concorda, passaram três semanas e os níveis diferem em mais de 3,5 erros padrão. “Vale olhar” é mais fraco.',
  'Semanas ruins seguem semanas ruins sem causa alguma. Por isso as regras olham o que a semana anterior não anuncia (resíduos de um AR(1) das semanas normais), e os erros são mais largos. Em simulações com nível estável, uma equipe vê menos de um alarme falso em meio ano; com temporada e menos de um ano de histórico, cerca de quatro. Uma queda de um quarto nas primeiras chamadas é descoberta em 9 de 10 casos em 3 semanas se as semanas são independentes, e em 7 a 10 se não são.',
  'A mudança começa em sua semana mais provável, que pode errar em uma ou duas. Se as mesmas semanas do ano anterior mudaram ao menos a metade, é a temporada e não se confirma. Com menos de um ano de histórico a temporada não é verificada.',
  'O avanço a partir de uma etapa é a parte dos movimentos para cima entre todos os que saíram dela para cima ou perdidos na semana. Uma conversa dura 30 segundos ou mais.',
  'A ligação com a receita é verificada a partir de 30 semanas: defasagens de 0 a 13 semanas, fases aleatórias (que mantêm o ritmo de cada série), uma correção pelo número de séries e uma previsão do último terço. Enquanto todos não concordam, nada está comprovado. Etapas isoladas não são verificadas.',
  'As pessoas são comparadas consigo mesmas por testes exatos com a correção de Holm; com menos de dez casos não se compara.',
];
