namespace Exchange.Intake.Tests;

/// <summary>Tests that look at the memory of the whole process run by themselves.</summary>
[CollectionDefinition(nameof(MemoryMeasured), DisableParallelization = true)]
public sealed class MemoryMeasured;
