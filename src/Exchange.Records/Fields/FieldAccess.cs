using System.Reflection;

namespace Exchange.Records.Fields;

/// <summary>
/// Reads and writes one field of the typed model by its shape, so that what fills or walks records (mapping files, validation)
/// follows <see cref="RecordShape"/> and needs no list of properties of its own.
/// </summary>
public abstract class FieldAccess
{
    private readonly Type itemType;

    private protected FieldAccess(Type itemType) => this.itemType = itemType;

    /// <summary>The value in this object: text, boxed number, nested object, list; null where nothing is known.</summary>
    public abstract object? Read(object owner);

    /// <summary>
    /// Sets the value in an object that is being built. Never call it on a record that others can see: records do not change.
    /// </summary>
    public abstract void Write(object owner, object? value);

    /// <summary>A new empty value of an object field, or a new item of a list of objects.</summary>
    public object Create() => Activator.CreateInstance(itemType)!;

    /// <summary>A list of the field's item type.</summary>
    public object ListOf(IReadOnlyList<object> items)
    {
        var list = Array.CreateInstance(itemType, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            list.SetValue(items[i], i);
        }

        return list;
    }

    internal static FieldAccess Of(PropertyInfo property, Type itemType) =>
        (FieldAccess)Activator.CreateInstance(
            typeof(Typed<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), property, itemType)!;

    internal static FieldAccess OfRoot(Type record) => new Root(record);

    private sealed class Typed<TOwner, TValue>(PropertyInfo property, Type itemType) : FieldAccess(itemType)
        where TOwner : class
    {
        private readonly Func<TOwner, TValue> get = property.GetMethod!.CreateDelegate<Func<TOwner, TValue>>();
        private readonly Action<TOwner, TValue?> set = property.SetMethod!.CreateDelegate<Action<TOwner, TValue?>>();

        public override object? Read(object owner) => get((TOwner)owner);

        public override void Write(object owner, object? value) => set((TOwner)owner, (TValue?)value);
    }

    private sealed class Root(Type record) : FieldAccess(record)
    {
        public override object Read(object owner) => owner;

        public override void Write(object owner, object? value) => throw new NotSupportedException("the record is not a field");
    }
}
