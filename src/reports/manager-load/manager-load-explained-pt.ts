import type { Definitions } from '../../i18n/explained.ts';
import type { LoadFigure } from './manager-load-explained.ts';

/** How each figure is counted, in Portuguese. */
export const pt = (): Definitions<LoadFigure> => ({
  figures: {
    finding:
      'Quem está mais acima do limite ou, se ninguém, abaixo do mínimo; sem limites, se o mais carregado tem ao menos 1,5 vez a média. Depois, as tarefas atrasadas e quem tem pouco aberto para o plano.',
    bars: 'Negócios abertos de cada responsável, com tarefa e sem ela, ao lado do limite e do mínimo, se definidos.',
    estimate:
      'Negócios conforme quantos a pessoa tinha abertos no mês em que chegaram e a parte ganha, cada pessoa comparada consigo mesma. Uma faixa só é dita se há 200 negócios fechados, as cargas diferiram o dobro, a curvatura é certa (95%) e seu pico está entre as cargas observadas.',
    open: 'Negócios abertos naquele momento, de quem era então seu responsável.',
    wonEver: 'Negócios ganhos naquele momento, quando quer que tenham sido fechados.',
    lostEver: 'Negócios perdidos naquele momento, quando quer que tenham sido fechados.',
    tasks: 'Tarefas criadas e ainda não feitas naquele momento, de quem deve fazê-las.',
    overdue:
      'Tarefas abertas cujo prazo passou; uma data sem hora passa no fim do dia. O que vence agora ainda não está atrasado; sem prazo, nunca.',
    done: 'Tarefas feitas até aquele momento, quando quer que tenham sido criadas.',
    contacts: 'Contatos existentes naquele momento; funil, origem e etiquetas não os filtram.',
    newContacts: 'Contatos criados no período.',
    status:
      'Negócios abertos por jornada completa frente ao limite e ao mínimo definidos pela empresa: para meio período, a metade. Vale o mais próximo: o da pessoa, o do departamento, o geral.',
    average:
      'Negócios abertos em média no período, ponderados pelo tempo: um aberto por uma hora pesa menos que um aberto por um mês. Um negócio que mudou de mãos é dividido pelo tempo.',
    overload: 'Parte dos dias úteis decorridos do período em que a carga média do dia, por jornada completa, superou o limite.',
    oldest: 'Há quanto tempo venceu a mais antiga das tarefas atrasadas.',
    without: 'Negócios abertos sem nenhuma tarefa aberta naquele momento.',
    soon: 'Tarefas abertas que vencem desde aquele momento até o fim do quinto dia útil, hoje incluído; depois da barra, quantas a pessoa costuma fazer em outros tantos dias úteis próprios, no ritmo dos últimos vinte, descontadas as ausências. Com menos de dez feitas não há ritmo.',
    rate: 'Ganhos de todos os negócios fechados no período, pelo responsável no fechamento; ao passar por cima, o intervalo (Wilson, 95%). Com menos de dez fechados só há quantidades.',
    stay: 'Carga média dividida pelos negócios que chegaram no período (lei de Little): quanto vive um negócio com esse fluxo.',
    flow: 'Negócios que chegaram aos abertos da pessoa no período e que saíram: criados, recebidos, reabertos; fechados ou repassados.',
    amount: 'Valores dos negócios abertos, cada moeda à parte.',
    plan: 'O ganho no prazo da meta de receita em curso mais os valores abertos vezes a parte de negócios que costuma ser ganha, como parte dessa meta. Se nem isso chega a 100%, há pouco aberto para ela.',
    byStage: 'Negócios abertos da pessoa pela etapa em que estão naquele momento; uma etapa arquivada conta para a viva abaixo dela.',
    created: 'Negócios criados no intervalo.',
    wonIn: 'Negócios ganhos no intervalo e ainda ganhos.',
    wonAmount: 'Valores dos negócios ganhos no intervalo, cada moeda à parte.',
    openAverage: 'Negócios abertos de todos juntos em média no intervalo, ponderados pelo tempo.',
  },
  remarks: [
    'Desigualdade: negócios abertos por jornada completa entre os ativos: quantas vezes a média tem o mais carregado e o coeficiente de Gini, 0 se todos iguais, 1 se um tem tudo.',
    'O momento do relatório é o fim do período, ou agora enquanto ele dura.',
    'Mover negócios é só um cálculo: nada muda no CRM.',
  ],
});
