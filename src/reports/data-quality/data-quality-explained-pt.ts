import type { Definitions } from '../../i18n/explained.ts';
import type { QualityFigure } from './data-quality-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<QualityFigure> => ({
  figures: {
    finding:
      'A confiança nos dados, a regra crítica ou importante que mais negócios abertos descumprem e quem pula etapas com certeza mais que o resto.',
    trust:
      'Parte dos negócios abertos sem falhas críticas nem importantes, agora, com seu intervalo de 95% (Wilson); com menos de dez só há quantidades. As leves e os negócios fechados não a afetam.',
    trend:
      'Neste momento de cada uma das últimas doze semanas: a parte dos negócios abertos com uma tarefa em dia e sem estagnação pelo tempo normal de hoje. O passado não guarda valores, contatos nem quem saiu.',
    severity: 'Quão grave é uma falha. As críticas e importantes de negócios abertos baixam a confiança; as leves, não.',
    share:
      'Negócios que descumprem a regra entre aqueles a que se aplica, com o intervalo de Wilson de 95% como haste; com menos de dez só há quantidades. “Mais que outros” é dito se a diferença está confirmada (Newcombe, Fisher, Holm, a partir de 5 p.p.).',
    deals: 'Quantos negócios descumprem a regra: os abertos, agora; os perdidos e ganhos, se fechados no período.',
    base: 'Negócios a que a regra se aplica: tarefas atrasadas, aos que têm tarefa; fechamento passado, aos que têm data. O que os dados não trazem não é verificado nem tira confiança.',
    'to-fix': 'Negócios com qualquer falha, abertos e fechados no período, com as piores primeiro.',
    breaches: 'Regras que o negócio descumpre, as piores primeiro.',
    manager: 'O responsável atual; de um negócio fechado, o do fechamento.',
    amount: 'Valor do negócio como está agora.',
    open: 'Negócios abertos agora, pelo responsável atual ou pela etapa em que estão.',
    norm: 'A passagem normal mais longa: 90% das terminadas por esta etapa foram mais curtas, de todos os negócios e todo o tempo. É preciso haver dez terminadas.',
    'no-task': 'Não há nenhuma tarefa aberta no negócio.',
    'tasks-overdue': 'O negócio tem tarefas abertas e todas estão atrasadas. O que vence agora não está.',
    stale: 'O negócio está em sua etapa há mais tempo que 90% das passagens terminadas por ela. Não se aplica a etapas com menos de dez.',
    'owner-inactive': 'Ninguém é responsável pelo negócio aberto, ou é alguém que já não trabalha aqui.',
    'close-date-past': 'O dia em que se esperava fechar o negócio é anterior a hoje e ele está aberto.',
    'no-amount': 'Sem valor, ou com zero, a partir da terceira etapa, salvo se a página indicar outra.',
    'no-contact': 'O negócio aberto não tem contato.',
    'lost-without-reason': 'O negócio foi perdido no período sem indicar o motivo.',
    'won-without-amount': 'O negócio foi ganho no período sem valor ou com zero.',
    'skipped-stage': 'Em seu caminho o negócio aberto avançou por cima de ao menos uma etapa viva.',
    'moved-back': 'Em seu caminho o negócio aberto voltou a uma etapa anterior.',
    'closed-before-created': 'O fechamento, no período, é anterior à criação.',
    'quick-moves': 'Três movimentos do negócio aberto em um minuto: atualizado depois, não trabalhado.',
    duplicate: 'Negócios abertos de um mesmo contato em um funil, o grupo todo.',
    'future-dated': 'O negócio tem registros com data posterior ao momento até o qual há dados.',
    skips:
      'Avanços por cima de ao menos uma etapa viva, de todos os avanços que a pessoa fez no período; robôs não são comparados com ninguém. Confirmada: o intervalo da diferença (Newcombe) exclui o zero, o p de Fisher após Holm é menor que 0,05 e a diferença é de ao menos 5 p.p.',
    backs: 'Voltas de todos os movimentos dentro de um funil que a pessoa fez no período, comparadas do mesmo modo.',
    rest: 'A mesma proporção de todos os demais.',
    skipRange:
      'Quem pula a etapa menos e quem mais, entre pessoas com dez ou mais movimentos que a alcançaram ou passaram. Diferença confirmada se as taxas distam mais de 20 p.p. e não por acaso (qui-quadrado, Holm sobre as etapas).',
    time: 'Quem é mais rápido e quem mais lento, pela mediana das passagens terminadas, entre pessoas com dez ou mais. A diferença está confirmada (Kruskal–Wallis, Holm sobre as etapas) se ao menos 4% da variação está entre pessoas.',
    scheme:
      'Etapas que entraram em uso ou saíram dele, pelo dia em que os negócios chegaram ao funil. Uma etapa está fora de uso se tantos negócios passaram sem ela que o acaso fica abaixo de 0,1%.',
    use: 'Pelo mês em que os negócios chegaram ao funil: dos que foram tão longe, a parte que passou pela etapa.',
    first: 'A primeira vez que um negócio entrou na etapa.',
    last: 'A última vez que um negócio entrou na etapa.',
  },
  remarks: [
    'Os negócios abertos são verificados agora; os perdidos e ganhos, para o período.',
    'Uma etapa antiga que conta como outra o faz em todos os relatórios.',
  ],
});
