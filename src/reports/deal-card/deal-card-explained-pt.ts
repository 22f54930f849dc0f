/** How the card is counted, for the manager. */
export const explanation: readonly string[] = [
  'O tempo na etapa vai da última entrada do negócio nela até agora. É comparado com todas as passagens terminadas por essa etapa: sua mediana e seu percentil 90, a partir de dez passagens.',
  'Passagens que ainda duram ficam de fora: elas vão crescer. Por isso o tempo normal pode ser um pouco curto.',
  'A carga são os negócios abertos do responsável em todos os funis e suas tarefas abertas. Uma tarefa sem hora vence no fim do dia. O limite é multiplicado pela jornada: metade para meio período.',
  'As metas são as que estão em curso hoje. Receita e negócios ganhos contam pelo fechamento; negócios novos, pela criação. O tempo decorrido é em dias úteis do calendário.',
];
