import type { Definitions } from '../../i18n/explained.ts';
import type { ActivityFigure } from './manager-activity-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<ActivityFigure> => ({
  figures: {
    finding:
      'Quanto foi feito do tipo escolhido; depois, quem saiu dos próprios limites normais na última semana completa ou, se ninguém, quem faz com certeza mais ou menos que os demais.',
    calendar: 'Ações do tipo escolhido por pessoa e dia, semana ou mês: mais escuro, mais; hachurado, a pessoa não trabalhava.',
    count: 'Ações do tipo escolhido no período, de quem as fez, não do responsável atual.',
    worked:
      'Dias úteis do horário da pessoa ou da empresa no período até agora, sem feriados nem ausências; um dia curto vale 7/8 e o de hoje, a parte já passada do seu horário.',
    rate: 'Ações do tipo escolhido divididas por dias úteis, com o intervalo de 95% abaixo (Garwood), mais largo quando as semanas variam mais que por acaso. Com menos de 10 ações só aparece a quantidade.',
    trend:
      'Semanas completas do tipo escolhido por dia útil; a última é comparada com os limites normais das próprias semanas anteriores (gráfico XmR, a partir de 12 semanas).',
    compared:
      'A taxa ao lado da dos demais: duas taxas comparadas levando em conta quanto as semanas inteiras variam (dispersão), com a correção de Holm para muitas pessoas; duas escolhidas são comparadas entre si. Com menos de dez ações em um dos lados nada é dito.',
    act: 'Ações deste tipo no período, por quem as fez. Negócios, mudanças, tarefas e chamadas contam por seus próprios registros, e um evento que diz o mesmo não conta de novo; uma tarefa é de quem a fez. Tipos desconhecidos ficam com seu nome.',
    'call-in': 'Chamadas de clientes em que se falou, por quem atendeu. Uma perdida não é trabalho de ninguém.',
    'call-out': 'Chamadas a clientes, atendidas ou não, por quem as fez.',
    late: 'Tarefas feitas no período depois do prazo.',
    talks: 'Chamadas do período em que se falou, nos dois sentidos, por curtas que fossem.',
    talk: 'Tempo das conversas do período, somado sobre as chamadas. As que se sobrepõem também são somadas, e as notas dizem quantas são.',
    replies: 'Negócios a que esta pessoa respondeu primeiro, com a resposta no período: uma chamada, mensagem ou e-mail de uma pessoa.',
    reply:
      'Mediana do tempo útil da criação do negócio até a primeira resposta, dada por esta pessoa no período: noites, fins de semana e feriados não contam.',
  },
  remarks: [
    'Robôs e clientes não são equipe; o rodapé conta as ações deles. Tipos de trabalho nunca são somados em uma só nota.',
    'Cada pessoa é comparada antes de tudo consigo mesma. Uma diferença é motivo para perguntar por quê, não uma nota.',
  ],
});
