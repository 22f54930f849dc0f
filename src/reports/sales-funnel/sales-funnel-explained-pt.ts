/** How the funnel is counted, in Portuguese. */
export const explanation = [
  'Um negócio alcançou uma etapa quando esteve nela ou em uma posterior. Voltar não desfaz isso; uma etapa pulada conta como vencida. Um negócio ganho venceu todas.',
  '“Criados”: negócios que entraram pela primeira vez no funil no período, com seu histórico até hoje. “Fechados”: fechados no período. “Movimentos”: passos dados no período, sem conversão. “Agora”: onde os negócios estão.',
  'Perdidos, abertos e em outro funil são estados atuais, pela etapa mais distante. Assim, em cada etapa: alcançaram = seguiram + perdidos + abertos + em outro funil.',
  'A faixa ao lado de uma proporção é o intervalo de Wilson de 95 %: quanto menos negócios, mais larga. Com menos de dez negócios nada se conclui.',
  'Cada responsável é comparado com o resto, sem seus próprios negócios. “Confirmada”: o intervalo da diferença (Newcombe) exclui o zero, o p exato de Fisher após Holm é menor que 0,05 e a diferença é de ao menos 5 p.p. “Hipótese”: a diferença é visível, mas os negócios são poucos.',
  'Ponto de crescimento: quantas vendas a mais o período teria se este passo fosse como no resto e todo o mais ficasse igual. O dinheiro, pelo valor médio ganho.',
  'A mediana do tempo na etapa leva em conta negócios que ainda não saíram (Kaplan–Meier). Valores em moedas diferentes nunca são somados.',
];
