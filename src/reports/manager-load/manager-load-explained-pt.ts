/** How load is counted, for the head of sales. */
export const explanation: readonly string[] = [
  'A carga são os negócios abertos no fim do período, ou agora enquanto ele dura. O responsável é quem tinha o negócio naquele momento.',
  'A carga média é ponderada pelo tempo: um negócio aberto por uma hora pesa menos que um aberto por um mês. Um negócio que mudou de mãos é dividido pelo tempo.',
  'O limite é comparado com negócios por jornada completa: para meio período é a metade. “Dias acima do limite” é a parte dos dias úteis com carga média acima dele.',
  'Uma tarefa aberta está atrasada quando seu prazo passou; uma data sem hora passa no fim do dia. O que vence agora ainda não está atrasado.',
  'O “ritmo” é quantas tarefas a pessoa costuma fazer em outros tantos dias úteis próprios: o ritmo dos últimos vinte, descontadas as ausências. Com menos de dez feitas não há ritmo.',
  '“Tempo em andamento” é a carga dividida pelas entradas (lei de Little): quanto vive um negócio com esse fluxo.',
  'A melhor carga é procurada em seu próprio histórico: a conversão por mês e pessoa frente à carga daquele mês, cada pessoa comparada consigo mesma. Uma faixa só é dita se há 200 negócios fechados, as cargas diferiram o dobro, a curvatura é certa e seu pico está entre as cargas observadas.',
  '“Esperado” é o que foi ganho no período do plano mais os valores abertos vezes a parte normal de ganhos. Se nem isso alcança o plano, há pouco aberto para ele.',
  'Desigualdade (coeficiente de Gini): 0 é todos iguais, 1 é tudo com uma só pessoa.',
];
