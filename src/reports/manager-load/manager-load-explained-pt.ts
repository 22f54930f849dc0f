import type { Definitions } from '../../i18n/explained.ts';
import type { LoadFigure } from './manager-load-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<LoadFigure> => ({
  figures: {
    finding:
      'Quem está mais acima do limite ou, se ninguém, abaixo do mínimo; sem limites, se o mais carregado tem ao menos 1,5 vez a média. Depois, as tarefas atrasadas e quem tem poucos negócios abertos para o plano.',
    bars: 'Negócios abertos de cada responsável, com tarefa e sem ela, ao lado do limite e do mínimo, se definidos.',
    estimate:
      'Negócios conforme quantos a pessoa tinha abertos no mês em que chegaram e a proporção ganha, cada pessoa comparada consigo mesma. Uma faixa só é indicada se há 200 negócios fechados, a carga variou o dobro, a curvatura é significativa (95%) e seu pico está entre as cargas observadas.',
    open: 'Negócios abertos naquele momento, de quem era então seu responsável.',
    wonEver: 'Negócios ganhos naquele momento, seja qual for a data de fechamento.',
    lostEver: 'Negócios perdidos naquele momento, seja qual for a data de fechamento.',
    tasks: 'Tarefas criadas e ainda não concluídas naquele momento, de quem deve fazê-las.',
    overdue:
      'Tarefas abertas cujo prazo passou; uma data sem hora passa no fim do dia. O que vence agora ainda não está atrasado; sem prazo, nunca.',
    done: 'Tarefas concluídas até aquele momento, seja qual for a data de criação.',
    contacts: 'Contatos existentes naquele momento; funil, origem e etiquetas não os filtram.',
    newContacts: 'Contatos criados no período.',
    status:
      'Negócios abertos por jornada integral frente ao limite e ao mínimo definidos pela empresa: para meio período, a metade. Vale o mais próximo: o da pessoa, o do departamento, o geral.',
    average:
      'Negócios abertos em média no período, ponderados pelo tempo: um aberto por uma hora pesa menos que um aberto por um mês. Um negócio que mudou de mãos é dividido pelo tempo.',
    overload: 'Proporção dos dias úteis decorridos do período em que a carga média do dia, por jornada integral, superou o limite.',
    oldest: 'Há quanto tempo venceu a mais antiga das tarefas atrasadas.',
    without: 'Negócios abertos sem nenhuma tarefa aberta naquele momento.',
    soon: 'Tarefas abertas que vencem desde aquele momento até o fim do quinto dia útil, hoje incluído; depois da barra, quantas a pessoa costuma concluir em seus próprios dias úteis até então, no ritmo dos últimos vinte, descontadas as ausências. Com menos de dez concluídas não há ritmo.',
    rate: 'Ganhos entre todos os negócios fechados no período, pelo responsável no fechamento; ao passar o cursor, o intervalo (Wilson, 95%). Com menos de dez fechados só há quantidades.',
    stay: 'Carga média dividida pelos negócios que chegaram no período (lei de Little): quanto dura um negócio com esse fluxo.',
    flow: 'Negócios que entraram na carteira da pessoa no período e que saíram dela: criados, recebidos, reabertos; fechados ou repassados.',
    amount: 'Valores dos negócios abertos, cada moeda à parte.',
    plan: 'O ganho no prazo da meta de receita em curso mais os valores abertos vezes a proporção de negócios que costuma ser ganha, em porcentagem dessa meta. Se nem isso chega a 100%, há poucos negócios abertos para ela.',
    byStage: 'Negócios abertos da pessoa pela etapa em que estão naquele momento; uma etapa arquivada conta para a ativa abaixo dela.',
    created: 'Negócios criados no dia, na semana ou no mês da linha.',
    wonIn: 'Negócios ganhos nesse tempo e ainda ganhos.',
    wonAmount: 'Valores dos negócios ganhos nesse tempo, cada moeda à parte.',
    openAverage: 'Negócios abertos de todos juntos em média nesse tempo, ponderados pelo tempo.',
  },
  remarks: [
    'Desigualdade: negócios abertos por jornada integral entre os ativos: quantas vezes a média tem o mais carregado e o coeficiente de Gini, 0 se todos iguais, 1 se um tem tudo.',
    'O momento do relatório é o fim do período, ou agora enquanto ele dura.',
    'Transferir negócios é só um cálculo: nada muda no CRM.',
  ],
});
