mod fairness;
mod simulation;
