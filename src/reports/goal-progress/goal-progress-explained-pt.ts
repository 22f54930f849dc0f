import type { Definitions } from '../../i18n/explained.ts';
import type { GoalFigure } from './goal-progress-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<GoalFigure> => ({
  figures: {
    finding:
      'Metas improváveis ou em risco, as piores primeiro: a da empresa ou de um departamento e a de uma pessoa, com a chance, desde quando estão atrás e o que exige cada dia que falta.',
    done: 'O alcançado até agora dentro do período da meta, pelos mesmos registros dos outros relatórios. 130% continua 130%; só a barra é cortada.',
    expected:
      '“Onde estar hoje”: o alvo vezes a parte dos dias úteis já passada, do horário próprio da pessoa sem feriados nem ausências; um dia curto vale 7/8. Pode ir pelo calendário ou pela semana normal. Onde o alvo mudou dentro do período, o plano até aquele dia fica.',
    target: 'O que deve ser alcançado até o fim do período da meta, como está agora; se menos é melhor, o que não deve ser superado.',
    range:
      'Onde o fim vai ficar com chance de 80%. O nível da pessoa é aprendido nas semanas anteriores e no próprio período, o recente pesa mais; a largura, com as previsões que o histórico teria tido. Dinheiro: cada negócio aberto pode ser ganho nos dias que faltam, pelo histórico de sua etapa, e somam-se negócios novos; sem esse histórico, o nível de vendas e os valores anteriores.',
    forecast: 'O fim a que a previsão chega em média.',
    forecast95: 'Onde o fim vai ficar com chance de 95%, pela mesma previsão.',
    chance: 'Chance de alcançar o alvo, pela previsão. Enquanto algo está aberto, diz-se entre 1% e 99%.',
    needed: 'O que falta para o alvo dividido pelos dias úteis restantes; se menos é melhor, o que resolver por dia.',
    perDay: 'O feito dividido pelos dias úteis passados.',
    daysLeft: 'Dias úteis do período da meta que faltam, do total; o de hoje, pela parte do horário que falta.',
    projection: 'Qual seria o fim se o ritmo atual se mantivesse. Não é uma previsão: não conhece histórico nem acaso.',
    since: 'Primeiro dia desde o qual o feito tem ficado sempre abaixo do plano.',
    share: 'O feito como parte do alvo.',
    status:
      'Pela chance: a partir de 80% no caminho, de 40 a 80% em risco, abaixo de 40% improvável. Cedo demais: passaram menos de três dias úteis, ou a faixa provável é mais larga que o próprio alvo. Um estado muda quando duas avaliações seguidas concordam.',
    metric: 'O que a meta conta; cada indicador tem sua linha abaixo.',
    period: 'O período da própria meta; pode ser diferente do período do relatório.',
    members: 'Soma das metas das pessoas da equipe para o mesmo indicador e período. Pode diferir da meta da equipe: ambas aparecem.',
    history: 'Metas anteriores do mesmo dono para o mesmo indicador, até doze, e quantas foram alcançadas.',
    open: 'Negócios abertos com que a previsão conta e o que se espera que tragam nos dias que faltam: cada valor vezes a chance de ser ganho nesse tempo.',
    calls: 'Chamadas a clientes e chamadas de clientes atendidas, por quem as teve.',
    conversations: 'Chamadas nos dois sentidos com conversa de 30 segundos ou mais, salvo outra configuração.',
    'talk-time': 'Tempo de conversa, somado sobre as chamadas.',
    'deals-created': 'Negócios criados no período da meta, pelo responsável.',
    'deals-won': 'Negócios fechados como ganhos no período da meta e ainda ganhos, pelo responsável.',
    'revenue-won':
      'Valores dos negócios fechados como ganhos no período da meta e ainda ganhos, na moeda da conta; as outras moedas são ditas nas notas e não contam.',
    'stage-reached': 'Negócios diferentes que entraram pela primeira vez na etapa no período da meta.',
    'tasks-done': 'Tarefas feitas no período da meta, por quem as fez.',
    meetings: 'Tarefas do tipo “reunião” feitas no período da meta, por quem as fez.',
    conversion: 'Ganhos de todos os fechados no período da meta.',
    'overdue-tasks': 'Tarefas atrasadas agora ou no fim do período da meta. Menos é melhor.',
    'first-reply': 'Mediana do tempo útil da criação do negócio até a primeira chamada, mensagem ou e-mail ao cliente. Menos é melhor.',
  },
  remarks: ['Estar atrás é motivo para perguntar por quê, não uma nota.'],
});
