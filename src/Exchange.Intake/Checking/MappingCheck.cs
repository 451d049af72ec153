namespace Exchange.Intake.Checking;

/// <summary>placeholder</summary>
public static class MappingCheck;
