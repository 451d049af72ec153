using System.Reflection;

namespace Exchange.Records.Fields;

/// <summary>
/// Reads and writes one field of the typed model by its shape, so that what fills or walks records (mapping files,
/// validation) follows <see cref="RecordShape"/> and needs no list of properties of its own.
/// </summary>
public abstract class FieldAccess
{
    private protected FieldAccess()
    {
    }

    /// <summary>
    /// The value in this object: text, boxed number, nested object, list; null where nothing is known.
    /// </summary>
    public abstract object? Read(object owner);

    /// <summary>
    /// Sets the value in an object that is being built. Never call it on a record that others can see: records do not
    /// change.
    /// </summary>
    public abstract void Write(object owner, object? value);

    /// <summary>A new empty value of an object field, or a new item of a list of objects.</summary>
    public abstract object Create();

    /// <summary>A list of the field's item type.</summary>
    public abstract object ListOf(IReadOnlyList<object> items);

    internal static FieldAccess Of(PropertyInfo property, Type itemType) =>
        (FieldAccess)Activator.CreateInstance(
            typeof(Typed<,,>).MakeGenericType(property.DeclaringType!, property.PropertyType, itemType), property)!;

    internal static FieldAccess OfRoot<TRecord>() => new Root<TRecord>();

    private sealed class Typed<TOwner, TValue, TItem>(PropertyInfo property) : FieldAccess
        where TOwner : class
    {
        private readonly Func<TOwner, TValue> get = property.GetMethod!.CreateDelegate<Func<TOwner, TValue>>();
        private readonly Action<TOwner, TValue?> set = property.SetMethod!.CreateDelegate<Action<TOwner, TValue?>>();

        public override object? Read(object owner) => get((TOwner)owner);

        public override void Write(object owner, object? value) => set((TOwner)owner, (TValue?)value);

        public override object Create() => Activator.CreateInstance<TItem>()!;

        public override object ListOf(IReadOnlyList<object> items)
        {
            var list = new TItem[items.Count];
            for (var i = 0; i < list.Length; i++)
            {
                list[i] = (TItem)items[i];
            }

            return list;
        }
    }

    private sealed class Root<TRecord> : FieldAccess
    {
        public override object Read(object owner) => owner;

        public override void Write(object owner, object? value) =>
            throw new NotSupportedException("the record is not a field");

        public override object Create() => Activator.CreateInstance<TRecord>()!;

        public override object ListOf(IReadOnlyList<object> items) =>
            throw new NotSupportedException("the record is not a list");
    }
}
