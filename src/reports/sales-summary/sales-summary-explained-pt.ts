/** How the summary is counted, for the head of sales. */
export const explanation: readonly string[] = [
  'A receita é o valor dos negócios ganhos no período. Moedas nunca são somadas: cada uma tem seu total e a série está na moeda da conta.',
  'Negócios novos foram criados no período. A conversão são os ganhos entre todos os fechados no período (ganhos e perdidos), com seu intervalo de 95 %.',
  'O ticket médio é o valor dividido pelos negócios ganhos que o têm. O ciclo é a mediana do tempo da criação até a venda.',
  'Em andamento são os negócios abertos no fim do período, ou agora enquanto ele dura. Tarefas atrasadas são as abertas cujo prazo passou; uma data sem hora passa no fim do dia.',
  'A comparação é com o período anterior que tem os mesmos dias úteis decorridos. Proporções são comparadas em pontos percentuais; retratos de um momento, com o fim do período anterior.',
  'A linha mostra semanas (meses se o período passa de 45 dias). A faixa são os limites normais: média ± 2,66 da amplitude móvel média dos pontos anteriores ao período (gráfico XmR); para a conversão ± 3 erros padrão (gráfico p). Os meses não são ajustados por dias úteis.',
  'Só se chama mudança o que saiu dos limites na última semana ou no último mês completos. Os limites precisam de 12 pontos.',
];
