import type { Definitions } from '../../i18n/explained.ts';
import type { SignalFigure } from './early-signals-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<SignalFigure> => ({
  figures: {
    finding: 'A mudança em curso de maior peso: uma confirmada ou, se não há, uma que vale olhar.',
    change:
      'O nível desde a mudança frente ao normal, com seu intervalo de 95%: as quantidades em proporção, as proporções em pontos percentuais. O começo é a semana mais provável e pode errar em uma ou duas.',
    state:
      '“Confirmado”: a soma acumulada (CUSUM, k = 0,5, h = 5) disparou e se mantém, outra regra concorda, passaram três semanas, os níveis diferem em mais de 3,5 erros padrão e a maioria das semanas é pior. “Vale olhar” é mais fraco.',
    usual:
      'Nível das primeiras vinte semanas (ao menos doze), que não segue as mudanças. Se uma mudança confirmada dura meio ano, seu nível passa a ser o normal.',
    last: 'Nível da última semana completa que é julgada. A que está em curso e as de menos de três dias úteis não são.',
    'new-deals': 'Negócios criados na semana, por dia útil.',
    'first-calls':
      'Dos negócios criados na semana, a parte com uma chamada de uma pessoa em nove horas úteis. Os que ainda estão no prazo ficam fora.',
    'first-reply':
      'Dos negócios criados na semana, a parte com uma chamada, mensagem ou e-mail de uma pessoa em quatro horas úteis. Os que ainda estão no prazo ficam fora.',
    conversations: 'Chamadas da semana com conversa de 30 segundos ou mais, por dia útil, de todos os funis.',
    moves: 'Mudanças para uma etapa posterior que pessoas fizeram na semana, por dia útil. As de robôs ficam fora.',
    'tasks-done': 'Tarefas feitas na semana, por dia útil, por quem as fez.',
    'late-tasks': 'Das tarefas com prazo na semana, a parte que não foi feita a tempo.',
    stage:
      'Dos negócios que saíram da etapa na semana, adiante ou perdidos, a parte que avançou. A ligação com a receita não é verificada para etapas isoladas.',
  },
  remarks: [
    'Contam-se semanas completas de segunda a domingo: quantidades por dia útil, o resto como proporções.',
    'Semanas ruins seguem semanas ruins sem causa alguma. Por isso as regras olham o que a semana anterior não anuncia (resíduos de um AR(1) das semanas normais), e os erros são mais largos. Em simulações com nível estável, uma equipe vê menos de um alarme falso em meio ano; com temporada e menos de um ano de histórico, cerca de quatro. Uma queda de um quarto nas primeiras chamadas é descoberta em 9 de 10 casos em 3 semanas se as semanas são independentes, e em 7 a 10 se não são.',
    'Se as mesmas semanas do ano anterior mudaram ao menos a metade, é a temporada e não se confirma. Com menos de um ano de histórico a temporada não é verificada.',
    'A ligação com a receita é verificada a partir de 30 semanas: defasagens de 0 a 13 semanas, fases aleatórias (que mantêm o ritmo de cada série), uma correção pelo número de séries e uma previsão do último terço. Enquanto todos não concordam, nada está comprovado.',
    'As pessoas são comparadas consigo mesmas por testes exatos com a correção de Holm; com menos de dez casos não se compara.',
  ],
});
