/** How quality is counted, for the head of sales. */
export const explanation: readonly string[] = [
  'A confiança nos dados é a parte dos negócios abertos sem falhas críticas ou importantes neste momento, com seu intervalo de 95 % (Wilson). Negócios perdidos e ganhos são verificados para o período e não mexem na confiança.',
  'Críticas: sem tarefa aberta; todas as tarefas atrasadas; mais tempo na etapa que o normal; ninguém ativo é responsável. Importantes: o fechamento previsto já passou; sem valor a partir da terceira etapa; sem contato; perdido sem motivo; ganho sem valor. O resto é leve.',
  '“Mais que o normal” é mais que 90 % das passagens terminadas pela etapa; são precisas dez. Duplicados são negócios abertos de um mesmo contato em um funil, o grupo inteiro.',
  'Cada regra se apoia em seus próprios negócios: tarefas atrasadas, em negócios com tarefa; fechamento passado, em negócios com data. O que os dados não trazem não é verificado nem tira confiança.',
  'Por semana aparece o que o histórico guarda: uma tarefa em dia e sem estagnação, neste momento da semana. O tempo normal de uma etapa é o de hoje.',
  'Um pulo é um avanço por cima de ao menos uma etapa viva. Os movimentos do período contam para quem os fez; robôs não são comparados com ninguém. Confirmado significa: o intervalo da diferença (Newcombe) exclui o zero, o p de Fisher após Holm é menor que 0,05 e a diferença é de ao menos 5 p.p.',
  'Uma etapa é marcada se as pessoas a pulam com taxas que diferem mais de 20 p.p. O tempo na etapa é comparado pelas passagens terminadas (Kruskal–Wallis, Holm sobre as etapas); uma diferença merece menção se ao menos 4 % da variação está entre pessoas.',
  'Uma mudança de etapas é vista pelo dia em que os negócios chegaram: quantos dos que foram tão longe passaram por ela. Uma etapa está fora de uso se tantos negócios passaram sem ela que o acaso fica abaixo de 0,1 %.',
];
