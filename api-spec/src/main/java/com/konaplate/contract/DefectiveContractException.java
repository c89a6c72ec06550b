package com.konaplate.contract;

/** A contract that cannot be used. */
public final class DefectiveContractException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ContractDefects defects;

  DefectiveContractException(ContractDefects defects) {
    super(defects.all().size() + " defect(s) in the contract\n" + defects);
    this.defects = defects;
  }

  /** What is wrong. */
  public ContractDefects defects() {
    return defects;
  }
}
