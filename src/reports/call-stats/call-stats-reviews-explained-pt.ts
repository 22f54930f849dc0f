/** How reviews are counted, for a reader. */
export const explanation: readonly string[] = [
  'Avaliações: chamadas do período que alguém ouviu e pontuou pela lista. De duas avaliações de uma chamada pelo mesmo avaliador conta a última; uma chamada avaliada por várias pessoas conta uma vez, com a média das notas.',
  'Uma nota é uma parte de sua escala: a mais baixa é 0 %, a mais alta 100 %. Pontos que não cabiam em uma chamada ficam de fora. Ao lado está o intervalo de Wilson de 95 %, que nunca é estreito demais, seja qual for a escala. Com menos de dez chamadas só aparece o número delas.',
  'O acordo de dois avaliadores é o kappa de Cohen sobre as chamadas que ambos avaliaram: 1 sempre a mesma nota, 0 não mais que por acaso. Em escalas mais longas que sim e não, uma diferença pequena conta em parte (pesos lineares). Sobre todos os pontos é o kappa conjunto, com intervalo por jackknife sobre as chamadas. Com menos de vinte chamadas em comum não há kappa. Se ambos dão sempre uma só e mesma nota, o acordo não se distingue do acaso e em seu lugar há um traço.',
];
