/** How the results are counted, in Portuguese. */
export const explanation = [
  'Contam os negócios que foram fechados no período e continuam fechados; o dia do fechamento é o começo da última permanência sem interrupção em ganho ou perdido. A receita é o valor dos negócios ganhos, cada moeda à parte.',
  'A quem a venda é atribuída, o leitor escolhe: ao responsável na venda; ao atual; a quem criou (ao primeiro responsável se não se sabe); a todos os responsáveis pelo tempo; às partes do CRM. As partes sempre somam o todo, até o centavo.',
  'A média é a soma dividida pelo número de negócios com valor (partes de negócios se somam). Mediana e ciclo são de negócios inteiros. O ciclo vai da criação à venda.',
  'A taxa de ganho são os ganhos entre os fechados no período pelo responsável, com o intervalo de Wilson de 95 %. Com menos de dez negócios fechados só aparecem quantidades.',
  'Cada responsável é comparado com o resto, sem seus próprios negócios. “Confirmada”: o intervalo da diferença (Newcombe) exclui o zero, o p exato de Fisher após Holm é menor que 0,05 e a diferença é de ao menos 5 p.p. A ordem é pela taxa encolhida: quanto menos negócios, mais perto da equipe.',
  'Onde vários funis são contados juntos, a diferença é tomada com a mesma mistura deles (Mantel–Haenszel, teste de Cochran): clientes que voltam são mais fáceis de ganhar, o que não é mérito nem culpa de ninguém. Uma diferença que a mistura explica não é nenhuma.',
  'O plano são as metas de receita que ficam dentro do período. A porcentagem só é calculada se elas cobrem o período todo. A mudança é frente ao período anterior com os mesmos dias úteis decorridos.',
  '“Esperado” é o valor dos negócios abertos vezes a chance de ganhar a partir da etapa: de todos os negócios fechados do funil que foram tão longe, quantos foram ganhos (com ao menos dez).',
  'O departamento é aquele a que o responsável pertencia no dia do fechamento. Quem saiu continua em seus períodos.',
];
