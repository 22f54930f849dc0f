import type { Definitions } from '../../i18n/explained.ts';
import type { GoalFigure } from './goal-progress-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<GoalFigure> => ({
  figures: {
    finding:
      'Metas improváveis ou em risco, as piores primeiro: a da empresa ou de um departamento e a de uma pessoa, com a chance, desde quando estão em atraso e o que exige cada dia que falta.',
    done: 'O alcançado até agora dentro do período da meta, pelos mesmos registros dos outros relatórios. 130% continua 130%; só a barra é cortada.',
    expected:
      '“O esperado hoje”: a meta vezes a parte dos dias úteis já decorrida, do horário próprio da pessoa sem feriados nem ausências; uma jornada reduzida vale 7/8. Pode ir pelo calendário ou pela semana normal. Se a meta mudou dentro do período, o plano até aquele dia se mantém.',
    target: 'O que deve ser alcançado até o fim do período da meta, como está agora; se menos é melhor, o que não deve ser superado.',
    range:
      'Onde o resultado vai ficar com chance de 80%. O nível da pessoa é aprendido nas semanas anteriores e no próprio período, o recente pesa mais; a largura da faixa, pelas previsões que teriam sido feitas no passado. Dinheiro: cada negócio aberto pode ser ganho nos dias que faltam, pelo histórico de sua etapa, somam-se negócios novos e o número de vendas é ajustado a meio caminho do normal; sem esse histórico, o número normal de vendas e os valores anteriores.',
    forecast: 'O resultado a que a previsão chega em média.',
    forecast95: 'Onde o resultado vai ficar com chance de 95%, pela mesma previsão.',
    chance: 'Chance de alcançar a meta, pela previsão. Enquanto algo está aberto, os extremos aparecem como “< 1%” e “> 99%”.',
    needed: 'O que falta para a meta dividido pelos dias úteis restantes; se menos é melhor, o que resolver por dia.',
    perDay: 'O realizado dividido pelos dias úteis decorridos.',
    daysLeft: 'Dias úteis do período da meta que faltam, do total; o de hoje, pela parte do horário que falta.',
    projection: 'Qual seria o resultado se o ritmo atual se mantivesse. Não é uma previsão: não conhece histórico nem acaso.',
    since: 'Primeiro dia desde o qual o realizado tem ficado sempre abaixo do plano.',
    share: 'O realizado em porcentagem da meta.',
    status:
      'Pela chance: a partir de 80% bem encaminhada, de 40 a 80% em risco, abaixo de 40% improvável. Cedo demais: passaram-se menos de três dias úteis, ou a faixa provável é mais larga que a própria meta. Um status muda quando duas avaliações seguidas concordam.',
    metric: 'O que a meta conta; cada indicador tem sua linha abaixo.',
    period: 'O período da própria meta; pode ser diferente do período do relatório.',
    members: 'Soma das metas das pessoas da equipe para o mesmo indicador e período. Pode diferir da meta da equipe: ambas aparecem.',
    history: 'Metas anteriores do mesmo titular para o mesmo indicador, até doze, e quantas foram alcançadas.',
    open: 'Negócios abertos com que a previsão conta e o que se espera que tragam nos dias que faltam: cada valor vezes a chance de ser ganho nesse tempo, ajustada como na previsão.',
    calls: 'Chamadas a clientes e chamadas de clientes atendidas, por quem as teve.',
    conversations: 'Chamadas nos dois sentidos com conversa de 30 segundos ou mais, salvo outra configuração.',
    'talk-time': 'Tempo de conversa, somado em todas as chamadas.',
    'deals-created': 'Negócios criados no período da meta, pelo responsável.',
    'deals-won': 'Negócios fechados como ganhos no período da meta e ainda ganhos, pelo responsável.',
    'revenue-won':
      'Valores dos negócios fechados como ganhos no período da meta e ainda ganhos, na moeda da conta; as outras moedas são indicadas nas notas e não contam.',
    'stage-reached': 'Negócios diferentes que entraram pela primeira vez na etapa no período da meta.',
    'tasks-done': 'Tarefas concluídas no período da meta, por quem as concluiu.',
    meetings: 'Tarefas do tipo “reunião” concluídas no período da meta, por quem as concluiu.',
    conversion: 'Ganhos entre todos os fechados no período da meta.',
    'overdue-tasks': 'Tarefas atrasadas agora ou no fim do período da meta. Menos é melhor.',
    'first-reply': 'Mediana do tempo útil da criação do negócio até a primeira chamada, mensagem ou e-mail ao cliente. Menos é melhor.',
  },
  remarks: ['Estar em atraso é motivo para perguntar por quê, não uma nota.'],
});
