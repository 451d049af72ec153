using Exchange.Intake.Mappings.Filling;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Validation;

namespace Exchange.Intake.Mappings;

/// <summary>
/// A mapping file that was found right: how each row of an owner's export becomes a record. Does not change; any
/// number of readers may use it at once.
/// </summary>
public sealed class Mapping
{
    internal Mapping(MappingHeader header, MappingRules rules)
    {
        Header = header;
        Rules = rules;
    }

    /// <summary>Name of the mapping.</summary>
    public string Name => Header.Name;

    /// <summary>Source system of the records.</summary>
    public string System => Header.System;

    /// <summary>Kind of the records, where the rows do not say it.</summary>
    public string Kind => Header.Kind;

    /// <summary>Lower-case hexadecimal SHA-256 of the file's text: another mapping, another digest.</summary>
    public string Digest => Header.Digest;

    /// <summary>Columns that the mapping reads.</summary>
    public IReadOnlyList<string> Columns => [.. Rules.Columns.Select(column => column.Name)];

    internal MappingHeader Header { get; }

    internal MappingRules Rules { get; }

    internal RowValues NewRow(IntakeContext context) =>
        new(context, Rules.Columns.Count, Rules.LabelCount, Rules.DateCount);

    /// <summary>The record's id in this row, or null.</summary>
    internal string? ReadId(RowValues row) => Rules.Id.Read(row);

    /// <summary>The rule that leaves this row out, or null.</summary>
    internal SkipRule? FindSkip(RowValues row)
    {
        foreach (var rule in Rules.Skips)
        {
            if (rule.When.Holds(row))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Builds the record of a row. It may be held only if the row has no problems afterwards.</summary>
    internal ContributedRecord Build(RowValues row, string id)
    {
        var record = new ContributedRecord
        {
            Owner = row.Context.Owner,
            System = Header.System,
            LocalId = id,
            Kind = Header.Kind,
            DataClass = Header.DataClass,
            Contact = Header.Contact,
            Marks = Header.Marks,
        };
        foreach (var filling in Rules.Fillings)
        {
            filling.Fill(record, row);
        }

        if (Rules.Links.Count > 0)
        {
            return record with { Links = [.. Rules.Links.Select(rule => rule.Make(row)).OfType<EntityLink>()] };
        }

        return record;
    }

    /// <summary>
    /// Notes everything that the record's validation finds, with the columns that the fields come from.
    /// </summary>
    internal void Check(ContributedRecord record, RowValues row)
    {
        foreach (var problem in RecordValidator.Check(record))
        {
            row.Report(Rules.ColumnsAt(problem.Path), problem.Code, problem.Message);
        }
    }}
