package com.konaplate.contracttests;

import java.util.List;

/** The ids of cases. */
final class HtmlCaseList {

  private HtmlCaseList() {}

  static void write(List<ContractCase> cases, Markup page) {
    page.open("ul", "class", "cases");
    cases.forEach(contractCase -> page.open("li").element("code", contractCase.id()).close("li"));
    page.close("ul");
  }
}
